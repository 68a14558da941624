import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { create, type Font } from 'fontkitten'

export type Style = 'normal' | 'italic'
export type Category = 'serif' | 'sans-serif' | 'monospace'

/** A variable typeface: an installed package, or a file of the owner's. */
export interface Typeface {
  /** Name for file names and caches: `newsreader-opsz`. */
  readonly name: string
  /** Kind of letters; `undefined` if nothing says so. */
  readonly category: Category | undefined
  readonly hasItalic: boolean
  /** The weights that it has; equal ends for a face that is not variable. */
  weightsOf(style: Style): WeightRange
  /** OpenType features to keep besides those of every face. */
  readonly features: readonly string[]
  /** Widths that it has, in CSS notation; `undefined` if only one. */
  readonly widths: string | undefined
  /** Its parts by Unicode range. A file has one part for all. */
  readonly parts: readonly Part[]
  /** Changes when the letters do. */
  readonly version: string
  /** Returns a part as WOFF2. */
  read(part: Part, style: Style): Promise<Buffer>
}

export interface WeightRange {
  readonly min: number
  readonly max: number
}

export interface Part {
  /** Name of the part: `latin-ext`. */
  readonly name: string
  /** In CSS notation: `U+0100-02BA,U+02BD-02C5`. Absent for a part that is everything. */
  readonly range?: string | undefined
}

/** Where letters come from. */
export interface Origin {
  /** Name of a package, or of a file in `folder`. */
  readonly from: string
  readonly axis?: string | undefined
  readonly italic?: string | undefined
  /** OpenType features to keep besides those of every face. */
  readonly features?: readonly string[] | undefined
}

/**
 * Opens the typeface of a package or file, again only if the file has changed: every page and card asks for it. Throws a
 * `TypefaceFault` if it is not there.
 */
export function openTypeface(origin: Origin, folder: string): Typeface {
  const stateOf = (name: string) => {
    const stats = statSync(join(folder, name), { throwIfNoEntry: false })
    return `${stats?.size} ${stats?.mtimeMs}`
  }
  const isPackage = origin.from.startsWith('@')
  const files = isPackage ? [] : [origin.from, ...(origin.italic ? [origin.italic] : [])]
  const key = JSON.stringify([origin, isPackage || folder, files.map(stateOf)])
  const typeface = opened.get(key) ?? (isPackage ? openPackage(origin) : openFile(origin, folder))
  opened.set(key, typeface)
  return typeface
}

const opened = new Map<string, Typeface>()

/** What is wrong with the name of a typeface. `message` and `hint` are those of a `Problem`. */
export class TypefaceFault extends Error {
  constructor(
    message: string,
    readonly hint: string,
  ) {
    super(message)
  }
}

function openPackage({ from, axis = 'wght', features = [] }: Origin): Typeface {
  const folder = join(process.cwd(), 'node_modules', from)
  if (!existsSync(folder)) {
    const hint = `put its WOFF2 file beside brand.ts and write the file's name, or run npm install ${from}`
    throw new TypefaceFault(`the package ${from} is not installed`, hint)
  }
  const about = readJson(join(folder, 'metadata.json')) as unknown as About
  const fileOf = (part: string, style: Style) =>
    // Numbered parts are called [4] in the list, but 4 in the file name.
    join(folder, 'files', `${about.id}-${part.replace(/[[\]]/g, '')}-${axis}-${style}.woff2`)
  const { min = '400', max = '400' } = about.variable.wght ?? {}
  const weights = { min: Number(min), max: Number(max) }
  const parts = Object.entries(readJson(join(folder, 'unicode.json'))).map(([name, range]) => ({ name, range }))
  const [first] = parts
  if (first && !existsSync(fileOf(first.name, 'normal'))) {
    const axes = Object.keys(about.variable).filter((name) => name !== 'ital')
    throw new TypefaceFault(`${from} has no files for the axis ${axis}`, `axis: '${axes[0] ?? 'wght'}'`)
  }
  return {
    name: axis === 'wght' ? about.id : `${about.id}-${axis}`,
    category: CATEGORIES.find((category) => category === about.category),
    features,
    widths: widthsOf(about.variable, axis),
    weightsOf: () => weights,
    hasItalic: first !== undefined && existsSync(fileOf(first.name, 'italic')),
    parts,
    version: String(readJson(join(folder, 'package.json')).version),
    read: (part, style) => readFile(fileOf(part.name, style)),
  }
}

function widthsOf({ wdth }: About['variable'], axis: string): string | undefined {
  return wdth && (axis === 'wdth' || axis === 'standard') ? `${wdth.min}% ${wdth.max}%` : undefined
}

/** What we read of a package's `metadata.json`. */
interface About {
  readonly id: string
  readonly category: string
  readonly variable: Readonly<Record<string, { readonly min: string; readonly max: string }>>
}

const CATEGORIES: readonly Category[] = ['serif', 'sans-serif', 'monospace']

function openFile({ from, italic, features = [] }: Origin, folder: string): Typeface {
  for (const name of [from, ...(italic ? [italic] : [])]) {
    if (!existsSync(join(folder, name))) {
      throw new TypefaceFault(`there is no ${name} beside brand.ts`, 'put the file there, or name another')
    }
  }
  const upright = readFileSync(join(folder, from))
  const slanted = italic === undefined ? upright : readFileSync(join(folder, italic))
  const weights = { normal: readWeights(upright, from), italic: readWeights(slanted, italic ?? from) }
  return {
    name: from.replace(/\.woff2$/i, '').replace(/[^\w-]+/g, '-'),
    category: undefined,
    features,
    widths: undefined,
    weightsOf: (style) => weights[style],
    hasItalic: italic !== undefined,
    parts: [{ name: 'all' }],
    version: createHash('sha256').update(upright).update(slanted).digest('hex').slice(0, 16),
    read: async (_part, style) => (style === 'italic' ? slanted : upright),
  }
}

/** Returns the weights in a file. Throws a `TypefaceFault` if it is no font, or a damaged one. */
function readWeights(bytes: Buffer, name: string): WeightRange {
  try {
    const font = create(bytes) as Font
    // Letters are at the end of the file, so one of them is missing if a part of it is.
    font.glyphForCodePoint(0x7a).path.bbox
    const { min, max } = font.variationAxes.wght ?? { min: 400, max: 400 }
    return { min, max }
  } catch {
    throw new TypefaceFault(`${name} is not a font, or damaged`, 'export it again, as WOFF2')
  }
}

function readJson(path: string): Record<string, string> {
  return JSON.parse(readFileSync(path, 'utf8'))
}
