import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { colours } from '../../colours'

/**
 * Draws the icons of the site into `public/` from the mark: a beam on a triangle at 38.2 %. Run it (`npx tsx
 * lib/cli/assets/icons.ts`) when the mark or a colour changes; the results are committed.
 */
const { light, dark } = colours

const mark = '<path class="beam" d="M2 8.5h28v3.4H2z"/><path class="fulcrum" d="M12.7 13.8l7.6 12.4H5.1z"/>'
const style = `.beam{fill:${light.ink}}.fulcrum{fill:${light.accent}}`
const darkStyle = `@media (prefers-color-scheme:dark){.beam{fill:${dark.ink}}.fulcrum{fill:${dark.accent}}}`

await write('icon.svg', svg(`<style>${style}${darkStyle}</style>${mark}`))
await write('favicon.ico', ico(await png(32, svg(`<style>${style}</style>${mark}`)), 32))
await write('apple-touch-icon.png', await png(180, onPaper(0.62)))
await write('icon-192.png', await png(192, onPaper(0.7)))
await write('icon-512.png', await png(512, onPaper(0.7)))
// Launchers crop a maskable icon to a circle of 80 % of its width (https://www.w3.org/TR/appmanifest/#icon-masks).
await write('icon-maskable-512.png', await png(512, onPaper(0.52)))

/** Returns the mark centred on a square of paper. `share` is its width relative to that of the square. */
function onPaper(share: number): string {
  const edge = 32 * (1 - share) * 0.5
  const background = `<path fill="${light.paper}" d="M0 0h32v32H0z"/>`
  return svg(
    `<style>${style}</style>${background}<g transform="translate(${edge} ${edge}) scale(${share})">${mark}</g>`,
  )
}

function svg(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32">${content}</svg>`
}

function png(size: number, source: string): Promise<Buffer> {
  return sharp(Buffer.from(source), { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ palette: true, compressionLevel: 9, effort: 10 })
    .toBuffer()
}

/** Wraps one PNG in the container that browsers request by name (https://en.wikipedia.org/wiki/ICO_(file_format)). */
function ico(image: Buffer, size: number): Buffer {
  const header = Buffer.alloc(22)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(1, 4)
  header.writeUInt8(size, 6)
  header.writeUInt8(size, 7)
  header.writeUInt16LE(1, 10)
  header.writeUInt16LE(32, 12)
  header.writeUInt32LE(image.length, 14)
  header.writeUInt32LE(header.length, 18)
  return Buffer.concat([header, image])
}

async function write(name: string, content: string | Buffer): Promise<void> {
  await writeFile(`public/${name}`, content)
  console.log(`public/${name}  ${content.length} bytes`)
}
