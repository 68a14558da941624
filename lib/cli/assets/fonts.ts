import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

/**
 * Writes the fonts of the site to `app/fonts/`: the typefaces, reduced to what English prose needs. Run it (`npm run
 * fonts`) when a typeface or the character set changes; the results are committed.
 */
const latin = range(0x20, 0x7e) + range(0xa0, 0xff)
const typographic = 'Œœ‐‑–—‘’‚“”„†•…′″‹›€™−×÷≈≠≤≥←↑→↓↗↩'
const rare = /[¤¦¨¯´¸ªº¬¶]/g
const characters = (latin + typographic).replace(rare, '')

/** OpenType features that we keep: kerning, ligatures and the placement of combining accents. */
const features = ['kern', 'liga', 'mark', 'mkmk']

const faces = [
  { from: 'source-serif-4', style: 'normal', to: 'source-serif-4.woff2', weights: { min: 400, max: 700 } },
  { from: 'source-serif-4', style: 'italic', to: 'source-serif-4-italic.woff2', weights: 400 },
  { from: 'source-serif-4', style: 'italic', to: 'source-serif-4-bold-italic.woff2', weights: 680 },
  { from: 'hanken-grotesk', style: 'normal', to: 'hanken-grotesk.woff2', weights: { min: 400, max: 800 } },
]

await mkdir('app/fonts', { recursive: true })
for (const { from, style, to, weights } of faces) {
  const source = createRequire(import.meta.url).resolve(
    `@fontsource-variable/${from}/files/${from}-latin-wght-${style}.woff2`,
  )
  const font = await subsetFont(await readFile(source), characters, {
    targetFormat: 'woff2',
    variationAxes: { wght: weights },
    keepFeatures: features,
  })
  await writeFile(`app/fonts/${to}`, font)
  console.log(`app/fonts/${to}  ${font.length} bytes`)
}

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index))
}
