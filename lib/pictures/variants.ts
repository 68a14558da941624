import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { dependencies } from '../../package.json'
import type { Measure } from './inspect'

/** A picture at one width in one format. Its file name stands for its bytes: whoever has it may keep it for ever. */
export interface Variant {
  /** Such as `graph.720.0f3a91c2d4.avif`. */
  readonly file: string
  readonly format: keyof typeof encodings
  readonly width: number
}

/** How variants are encoded, the better format first: what takes AVIF a second at effort 3 takes it eight at 4. */
export const encodings = {
  avif: { quality: 50, effort: 3 },
  webp: { quality: 75, effort: 4 },
} as const

/** Where a picture is shown. */
export type Place = keyof typeof WIDTHS

/**
 * Pixels across. The text column has 318 CSS pixels on a small phone and 680 at most, so these are for screens of one
 * and two pixels to one of CSS, and for phones of three. A portrait has 119 everywhere.
 */
const WIDTHS = { text: [480, 720, 1080, 1440], portrait: [120, 240, 360] } as const

/** Pixels of a side that both formats can hold (https://developers.google.com/speed/webp/faq). */
const LONGEST = 16_383

/** Bytes up to which a picture stays as it is: the addresses of variants would weigh what they save. */
const SMALL = 10_000

/**
 * The variants that readers are offered of the picture at `path`, by format and width; none of a small picture, of one
 * that scales by itself and of one that moves. Never wider than the picture. Nothing is encoded, so an optimised
 * picture may have a variant that is larger than itself: the names must not wait for the encoder. `place` says how wide
 * it is shown.
 */
export async function planVariants(
  path: string,
  { width, height, bytes, still }: Measure,
  place: Place = 'text',
): Promise<readonly Variant[]> {
  if (!still || bytes <= SMALL) return []
  const largest = Math.min(width, Math.max(...WIDTHS[place]))
  const widths = [...WIDTHS[place].filter((one) => one < largest), largest].filter(
    (one) => one * height <= LONGEST * width,
  )
  const original = await readFile(path)
  const hash = createHash('sha256').update(RECIPE).update(original).digest('hex').slice(0, 10)
  const name = readable(path)
  return FORMATS.flatMap((format) =>
    widths.map((width) => ({ file: `${name}.${width}.${hash}.${format}`, format, width })),
  )
}

const FORMATS = Object.keys(encodings) as (keyof typeof encodings)[]

/** What decides the bytes of a variant besides the picture and the width. */
const RECIPE = JSON.stringify([encodings, dependencies.sharp])

/** The picture's own name in letters that are the same in every file system and address. */
function readable(path: string): string {
  const letters = basename(path, extname(path)).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = letters.match(/[a-z\d]+/g) ?? []
  return words.join('-').slice(0, 60) || 'picture'
}
