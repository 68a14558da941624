import { z } from 'zod'
import { nearest } from '../problems'
import { SCHEMES } from './brand/schema'
import type { FindSpot } from './places'
import { EXAMPLE, EXAMPLE_ITEM, EXAMPLE_REDIRECT, EXAMPLES, settingsSchema } from './schema'
import type { Spot } from './spot'

/** A mistake in a setting. */
export interface SettingMistake {
  /** Path of the setting, such as `navigation[1].path`; empty for the settings as a whole. */
  readonly field: string
  readonly spot: Spot | undefined
  readonly message: string
  readonly hint: string
}

type Path = readonly PropertyKey[]

/** Returns the issues that a schema found in the settings, each with its position and what to write. */
export function explainIssues(
  issues: readonly z.core.$ZodIssue[],
  settings: unknown,
  find: FindSpot,
): SettingMistake[] {
  const slips = new Set<string>()
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => explainKey(key, issue.path, settings, find, slips))
      : [],
  )
  const others = issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return []
    const path = writtenPath(settings, issue.path)
    const field = fieldOf(path)
    if (!isWritten(settings, path)) {
      // It is there under a misspelt name.
      if (slips.has(field)) return []
      const hint = `${String(path.at(-1))}: ${literal(exampleAt(path))}`
      return [{ field, spot: find(path.slice(0, -1)), message: 'the setting is required', hint }]
    }
    return [
      {
        field,
        spot: find(path),
        message: issue.message,
        hint: hintOf({ ...issue, path: [...path] }, valueAt(settings, path)),
      },
    ]
  })
  return [...unknown, ...others]
}

/** Explains an unknown key. Adds the setting that it most likely stands for to `slips`. */
function explainKey(key: string, parent: Path, settings: unknown, find: FindSpot, slips: Set<string>): SettingMistake {
  const path = [...parent, key]
  const known = keysAt(parent)
  const near = OTHER_NAMES.get(key) ?? nearest(key, known)
  const parts = { field: fieldOf(path), spot: find(path, 'key') }
  if (near === undefined || !known.includes(near)) {
    return { ...parts, message: 'there is no such setting', hint: `remove it; the settings are ${known.join(', ')}` }
  }
  slips.add(fieldOf([...parent, near]))
  const hint = `${near}: ${literal(valueAt(settings, path))}`
  return { ...parts, message: `there is no such setting, did you mean \`${near}\`?`, hint }
}

/** Names that other systems use for the properties of navigation items. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['href', 'path'],
  ['url', 'path'],
  ['link', 'path'],
  ['to', 'path'],
  ['title', 'label'],
  ['text', 'label'],
  ['name', 'label'],
])

function hintOf(issue: z.core.$ZodIssue, value: unknown): string {
  const { hint, suggest } = 'params' in issue ? (issue.params as Params) : {}
  if (hint !== undefined) return hint
  const key = String(issue.path.at(-1) ?? 'export default')
  const text = suggest && typeof value === 'string' ? suggest(value) : undefined
  const number = typeof value === 'string' && /^[1-9]\d{0,2}$/.test(value) ? Number(value) : undefined
  const example = exampleAt(issue.path)
  const written = text ?? (typeof example === 'number' ? (number ?? example) : example)
  return typeof issue.path.at(-1) === 'number' ? literal(written) : `${key}: ${literal(written)}`
}

/** Extra information that a check of the schema carries besides its message. */
interface Params {
  readonly hint?: string
  readonly suggest?: (text: string) => string
}

/** Returns the names of the keys that are allowed at a path. */
function keysAt(path: Path): readonly string[] {
  let schema: unknown = settingsSchema
  for (const step of path) {
    const inner = unwrap(schema)
    schema = inner instanceof z.ZodObject ? inner.shape[String(step)] : inner instanceof z.ZodArray && inner.element
  }
  const inner = unwrap(schema)
  // Only colours are settings of another form that may have keys.
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : SCHEMES
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap())
  return schema instanceof z.ZodPipe ? unwrap(schema.def.out) : schema
}

function exampleAt(path: Path): unknown {
  const [name, ...rest] = path
  if (name === 'redirects') return path.length === 1 ? [EXAMPLE_REDIRECT] : valueAt(EXAMPLE_REDIRECT, rest.slice(1))
  if (name !== 'navigation' && name !== 'footer') return valueAt(EXAMPLE, path) ?? valueAt(EXAMPLES, path)
  return path.length === 1 ? [EXAMPLE_ITEM] : rest[1] === 'rel' ? 'me' : valueAt(EXAMPLE_ITEM, rest.slice(1))
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => (isObject(inner) ? Reflect.get(inner, step) : undefined), value)
}

/** Returns the path of the value that was written, if it is a short form of the object that a path leads into. */
function writtenPath(settings: unknown, path: Path): Path {
  const parent = valueAt(settings, path.slice(0, -1))
  return parent === undefined || isObject(parent) ? path : path.slice(0, -1)
}

function isWritten(settings: unknown, path: Path): boolean {
  return path.length === 0 || valueAt(settings, path) !== undefined
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const fieldOf = (path: Path) =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('')

/** Returns a value as TypeScript source. */
function literal(value: unknown): string {
  if (typeof value === 'string') return `'${value.replace(/['\\]/g, '\\$&').replace(/\s+/g, ' ')}'`
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (!isObject(value)) return String(value)
  const parts = Object.entries(value).map(([key, inner]) => `${key}: ${literal(inner)}`)
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`
}
