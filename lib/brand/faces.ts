import { createHash } from 'node:crypto'
import { site } from '../site'
import {
  type Category,
  isMain,
  type Origin,
  openTypeface,
  type Part,
  reduceFace,
  type StandIn,
  type Style,
  standInsFor,
  type Typeface,
  TypefaceFault,
  type WeightRange,
  type Weights,
} from '../typefaces'
import { fontPath } from '../urls'
import { brandFolder } from './current'
import { languageParts } from './language-parts'

/** What a typeface is used for. */
export type Role = 'text' | 'headings' | 'code'

/** A typeface as pages use it, for one or more roles. */
export interface Family {
  readonly typeface: Typeface
  readonly roles: readonly Role[]
  readonly category: Category
  readonly faces: readonly ServedFace[]
  readonly standIns: readonly StandIn[]
}

/** A file of a family. */
export interface ServedFace {
  /** Name with a hash of the content. */
  readonly file: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly style: Style
  /** In CSS notation. */
  readonly weight: string
  /** The characters it is for, in CSS notation; `undefined` for a family of one part. */
  readonly range: string | undefined
  /** True for a face that nearly every page needs. */
  readonly isFirst: boolean
}

/** The typefaces of a publication that names none. */
const DEFAULTS: Readonly<Record<Exclude<Role, 'code'>, Origin>> = {
  text: { from: '@fontsource-variable/source-serif-4' },
  headings: { from: '@fontsource-variable/hanken-grotesk' },
}

const ROLES: readonly Role[] = ['text', 'headings', 'code']

/** The kind of letters where nothing says it. */
const CATEGORIES: Readonly<Record<Role, Category>> = { text: 'serif', headings: 'sans-serif', code: 'monospace' }

/** The weights that each role uses, upright and italic. */
const WEIGHTS: Readonly<Record<Role, Readonly<Record<Style, readonly Weights[]>>>> = {
  text: { normal: [{ min: 400, max: 700 }], italic: [400, 680] },
  headings: { normal: [{ min: 400, max: 800 }], italic: [] },
  code: { normal: [{ min: 400, max: 700 }], italic: [] },
}

let known: { readonly key: string; readonly families: Promise<readonly Family[]> } | undefined

/** Returns the typefaces of the site with their files. */
export function brandFamilies(): Promise<readonly Family[]> {
  const typefaces = ROLES.map((role) => [role, typefaceOf(role)] as const)
  const key = JSON.stringify([typefaces, site.language])
  if (known?.key !== key) known = { key, families: loadFamilies(typefaces) }
  return known.families
}

/** Returns the typeface that the site's name and titles are set in. */
export function headingsTypeface(): Typeface {
  return typefaceOf('headings') ?? openTypeface(DEFAULTS.headings, brandFolder())
}

/** Returns where the letters of a role come from; `undefined` for those of the reader's system. */
export function originOf(role: Role): Origin | undefined {
  const setting = site.brand?.faces?.[role]
  if (setting !== undefined) return typeof setting === 'string' ? { from: setting } : setting
  return role === 'code' ? undefined : DEFAULTS[role]
}

/**
 * Returns the typeface of a role, `undefined` for those of the reader's system. In place of one that is not there, which
 * the check reports, returns what comes without a setting.
 */
function typefaceOf(role: Role): Typeface | undefined {
  const origin = originOf(role)
  try {
    return origin && openTypeface(origin, brandFolder())
  } catch (error) {
    if (!(error instanceof TypefaceFault)) throw error
    return role === 'code' ? undefined : openTypeface(DEFAULTS[role], brandFolder())
  }
}

async function loadFamilies(typefaces: readonly (readonly [Role, Typeface | undefined])[]): Promise<readonly Family[]> {
  const families = new Map<string, [Typeface, Role[]]>()
  for (const [role, typeface] of typefaces) {
    if (!typeface) continue
    const [first, others] = families.get(typeface.name) ?? [typeface, []]
    families.set(typeface.name, [first, [...others, role]])
  }
  return await Promise.all([...families.values()].map(([typeface, roles]) => loadFamily(typeface, roles)))
}

async function loadFamily(typeface: Typeface, roles: readonly Role[]): Promise<Family> {
  const category = typeface.category ?? CATEGORIES[roles[0] ?? 'text']
  const parts = typeface.parts.filter((part) => isMain(part) || languageParts(site.language).includes(part.name))
  const upright = widest(roles.flatMap((role) => WEIGHTS[role].normal))
  const italic = typeface.hasItalic ? roles.flatMap((role) => WEIGHTS[role].italic) : []
  const wanted = [
    ...fitWeights([upright], typeface.weightsOf('normal')).map((weights) => ({ style: 'normal' as const, weights })),
    ...fitWeights(italic, typeface.weightsOf('italic')).map((weights) => ({ style: 'italic' as const, weights })),
  ]
  const faces = await Promise.all(
    parts.flatMap((part) => wanted.map((face) => loadFace(typeface, part, { ...face, isAlone: parts.length === 1 }))),
  )
  return { typeface, roles, category, faces, standIns: await standInsFor(typeface, category, upright) }
}

async function loadFace(
  typeface: Typeface,
  part: Part,
  { style, weights, isAlone }: { readonly style: Style; readonly weights: Weights; readonly isAlone: boolean },
): Promise<ServedFace> {
  const bytes = await reduceFace(typeface, part, style, weights)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  return {
    file: `${typeface.name}-${part.name}${style === 'italic' ? '-italic' : ''}.${hash}.woff2`,
    bytes,
    style,
    weight: typeof weights === 'number' ? String(weights) : `${weights.min} ${weights.max}`,
    range: isAlone ? undefined : part.range,
    isFirst: isMain(part) && style === 'normal',
  }
}

/** Returns the weights that a typeface has of those that are wanted, each once. */
function fitWeights(wanted: readonly Weights[], has: WeightRange): Weights[] {
  const within = (weight: number) => Math.min(Math.max(weight, has.min), has.max)
  const fitted = wanted.map((weights): Weights => {
    if (typeof weights === 'number') return within(weights)
    const [min, max] = [within(weights.min), within(weights.max)]
    return min === max ? min : { min, max }
  })
  return [...new Map(fitted.map((weights) => [JSON.stringify(weights), weights])).values()]
}

function widest(weights: readonly Weights[]): WeightRange {
  const ends = weights.flatMap((one) => (typeof one === 'number' ? [one] : [one.min, one.max]))
  return { min: Math.min(...ends), max: Math.max(...ends) }
}

/** Returns all files of the site's typefaces. */
export async function brandFonts(): Promise<readonly ServedFace[]> {
  return (await brandFamilies()).flatMap(({ faces }) => faces)
}

/** Returns the site paths of the faces that a wide screen's first page needs at once. */
export async function preloadedFonts(): Promise<string[]> {
  const families = await brandFamilies()
  return families
    .filter(({ roles }) => roles.includes('text') || roles.includes('headings'))
    .flatMap(({ faces }) => faces.filter(({ isFirst }) => isFirst).map(({ file }) => fontPath(file)))
}
