import { createHash } from 'node:crypto'
import subsetFont from 'subset-font'
import { openCache } from '../disk-cache'
import type { Part, Style, Typeface, WeightRange } from './typeface'

/** What prose in a Western language needs, without signs that it hardly ever has. */
const CHARACTERS = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}Œœ‐‑–—‘’‚“”„†•…′″‹›€™−×÷≈≠≤≥←↑→↓↗↩`.replace(
  /[¤¦¨¯´¸ªº¬¶]/g,
  '',
)

/** OpenType features that are kept: kerning, ligatures, accents. */
const FEATURES = ['kern', 'liga', 'mark', 'mkmk']

/** Weights of a face: one, or a range. */
export type Weights = number | WeightRange

/**
 * Returns a part of a typeface as WOFF2, with only these weights; the part for Latin only with what prose needs. Cached
 * by what it is made from.
 */
export async function reduceFace(
  typeface: Typeface,
  part: Part,
  style: Style,
  weights: Weights,
): Promise<Uint8Array<ArrayBuffer>> {
  const made = JSON.stringify([
    REDUCTION,
    typeface.name,
    typeface.version,
    typeface.features,
    part.name,
    style,
    weights,
  ])
  const key = createHash('sha256').update(made).digest('hex').slice(0, 32)
  return openCache('typefaces').readOrMake(`${key}.woff2`, async () => {
    const font = await typeface.read(part, style)
    if (!isMain(part)) return font
    return subsetFont(font, CHARACTERS, {
      targetFormat: 'woff2',
      ...axesOf(typeface, style, weights),
      keepFeatures: [...FEATURES, ...typeface.features],
    })
  })
}

/** Increase it whenever faces are reduced differently. */
const REDUCTION = 1

/** Returns true for the part that every page needs. */
export function isMain({ name }: Part): boolean {
  return name === 'latin' || name === 'all'
}

/** Returns the letters of a typeface at one weight as an uncompressed font, for measuring. */
export async function instanceOf(typeface: Typeface, style: Style, weight: number): Promise<Buffer> {
  const part = typeface.parts.find(isMain)
  if (!part) throw new Error(`${typeface.name} has no Latin letters`)
  return subsetFont(await typeface.read(part, style), CHARACTERS, {
    targetFormat: 'sfnt',
    ...axesOf(typeface, style, weight),
  })
}

/** A face that is not variable has no axis to set. */
function axesOf(typeface: Typeface, style: Style, weights: Weights) {
  const { min, max } = typeface.weightsOf(style)
  return min === max ? {} : { variationAxes: { wght: weights } }
}

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index))
}
