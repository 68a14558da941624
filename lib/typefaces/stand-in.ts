import { createHash } from 'node:crypto'
import { createFontStack } from '@capsizecss/core'
import { fromBuffer } from '@capsizecss/unpack'
import { openCache } from '../disk-cache'
import { instanceOf } from './reduce'
import type { Category, Style, Typeface, WeightRange } from './typeface'

/** A face of the reader's system, set so that text takes the room that it takes in the face it stands in for. */
export interface StandIn {
  /** Name of what stands in, for one family of the system: `Georgia`. */
  readonly name: string
  readonly local: readonly string[]
  readonly style: Style
  /** Weights that it stands in for, in CSS notation. */
  readonly weight: string
  /** Descriptors of `@font-face` such as `size-adjust`, in CSS notation. */
  readonly descriptors: Readonly<Record<string, string>>
}

/**
 * Faces of systems. Georgia and Arial are on iPhones, Macs and Windows, and Linux has Liberation, whose letters are as
 * wide as those of Times and Arial. Android has none of them: it falls back to Noto Serif (`serif`) and Roboto
 * (`system-ui`), whose bold styles have no name that every version knows. Widths are in units of 2048 to the em, averaged
 * over letters by their frequency as Capsize does it, measured in Gelasio and Liberation.
 * https://github.com/seek-oss/capsize/tree/master/packages/unpack
 */
const SYSTEM: Readonly<Record<Category, readonly SystemFace[]>> = {
  serif: [
    { name: 'Georgia', local: ['Georgia'], style: 'normal', weight: 400, width: 913 },
    { name: 'Georgia', local: ['Georgia Bold'], style: 'normal', weight: 700, width: 1062 },
    { name: 'Georgia', local: ['Georgia Italic'], style: 'italic', weight: 400, width: 931 },
    { name: 'Times', local: ['Times New Roman', 'Liberation Serif'], style: 'normal', weight: 400, width: 832 },
    {
      name: 'Times',
      local: ['Times New Roman Bold', 'Liberation Serif Bold'],
      style: 'normal',
      weight: 700,
      width: 886,
    },
    {
      name: 'Times',
      local: ['Times New Roman Italic', 'Liberation Serif Italic'],
      style: 'italic',
      weight: 400,
      width: 836,
    },
  ],
  'sans-serif': [
    { name: 'Arial', local: ['Arial', 'Liberation Sans'], style: 'normal', weight: 400, width: 913 },
    { name: 'Arial', local: ['Arial Bold', 'Liberation Sans Bold'], style: 'normal', weight: 700, width: 983 },
  ],
  monospace: [],
}

interface SystemFace {
  readonly name: string
  readonly local: readonly string[]
  readonly style: Style
  readonly weight: 400 | 700
  readonly width: number
}

/** Returns what stands in for a typeface until it has arrived. Cached by the typeface. */
export async function standInsFor(typeface: Typeface, category: Category, weights: WeightRange): Promise<StandIn[]> {
  const made = JSON.stringify([FITTING, SYSTEM[category], typeface.name, typeface.version, weights])
  const name = `${createHash('sha256').update(made).digest('hex').slice(0, 32)}.json`
  const cache = openCache('stand-ins')
  const known = await cache.readJson(name)
  if (known) return known as StandIn[]
  const faces = SYSTEM[category].filter(({ style }) => style === 'normal' || typeface.hasItalic)
  const standIns = await Promise.all(faces.map((face) => fitFace(face, typeface, weights)))
  await cache.writeJson(name, standIns)
  return standIns
}

/** Increase it whenever faces are fitted differently. */
const FITTING = 1

async function fitFace(face: SystemFace, typeface: Typeface, { min, max }: WeightRange): Promise<StandIn> {
  const { name, local, style, weight, width } = face
  const instance = await instanceOf(typeface, style, weight === 400 ? 400 : Math.min(max, 680))
  const metrics = await fromBuffer(instance)
  const stack = createFontStack([metrics, { ...SYSTEM_METRICS, xWidthAvg: width }], {
    fontFaceFormat: 'styleObject',
  })
  const { sizeAdjust, ascentOverride, descentOverride, lineGapOverride } = stack.fontFaces[0]?.['@font-face'] ?? {}
  const weightsOf = style === 'italic' ? '400' : weight === 400 ? `${min} 590` : `600 ${max}`
  return {
    name,
    local,
    style,
    weight: weightsOf,
    descriptors: {
      'size-adjust': short(sizeAdjust),
      'ascent-override': short(ascentOverride),
      'descent-override': short(descentOverride),
      'line-gap-override': short(lineGapOverride ?? '0%'),
    },
  }
}

/** Only the width and its unit are compared. */
const SYSTEM_METRICS = {
  familyName: 'System',
  unitsPerEm: 2048,
  ascent: 0,
  descent: 0,
  lineGap: 0,
} as const

const short = (percentage: string | undefined) => `${Number.parseFloat(percentage ?? '100').toFixed(1)}%`
