import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import project from '../../package.json' with { type: 'json' }
import type { Measure } from './inspect'

/** A picture at one width in one format. Its file name identifies its bytes, so clients may cache it forever. */
export interface Variant {
  /** File name, such as `graph.720.0f3a91c2d4.avif`. */
  readonly file: string
  readonly format: keyof typeof encodings
  readonly width: number
}

/** How variants are encoded, better format first. AVIF that takes one second at effort 3 takes eight at effort 4. */
export const encodings = {
  avif: { quality: 50, effort: 3 },
  webp: { quality: 75, effort: 4 },
} as const

/** Where a picture is displayed. */
export type Place = keyof typeof WIDTHS

/**
 * Widths in pixels. The text column has 318 CSS pixels on a small phone and at most 680, so these suit screens with one
 * or two device pixels per CSS pixel, and phones with three. A portrait always has 119.
 */
const WIDTHS = { text: [480, 720, 1080, 1440], portrait: [120, 240, 360] } as const

/** Largest side in pixels that both formats support (https://developers.google.com/speed/webp/faq). */
const LONGEST = 16_383

/** Size in bytes up to which a picture gets no variants: their addresses would weigh as much as they save. */
const SMALL = 10_000

/**
 * Returns the variants to offer of the picture at `path`, by format and width. There are none of small, scalable or
 * moving pictures, and none is wider than the picture. Nothing is encoded, because the names must not wait for the
 * encoder; so a variant of an optimised picture may be larger than the original. `place` says how wide the picture is
 * displayed.
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
  const name = readableName(path)
  return FORMATS.flatMap((format) =>
    widths.map((width) => ({ file: `${name}.${width}.${hash}.${format}`, format, width })),
  )
}

const FORMATS = Object.keys(encodings) as (keyof typeof encodings)[]

/** Everything that determines the bytes of a variant, besides the picture and the width. */
const RECIPE = JSON.stringify([encodings, project.dependencies.sharp])

/** Returns the picture's own name, in characters that are the same in every file system and address. */
export function readableName(path: string): string {
  const letters = basename(path, extname(path)).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = letters.match(/[a-z\d]+/g) ?? []
  return words.join('-').slice(0, 60) || 'picture'
}
