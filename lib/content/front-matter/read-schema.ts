import { type Edit, type Place, type Problem, problem } from '../../problems'
import { checkKeys } from './check-keys'
import type { FieldType } from './field-type'
import type { Fields, Value } from './parse'

/** The keys that front matter may have. */
export type Schema = Readonly<Record<string, FieldType<unknown> & { readonly required?: boolean }>>

/**
 * The valid values. A key is absent if it was not written or is invalid. A list with invalid items keeps the valid
 * ones, whose positions are in `positions`.
 */
export type Reading<S extends Schema> = { readonly [Key in keyof S]?: S[Key] extends FieldType<infer T> ? T : never }

/** Reads each key of `shape` separately, so that one mistake does not hide another. */
export function readWithSchema<S extends Schema>(file: string, fields: Fields, shape: S) {
  const reading: Record<string, unknown> = {}
  const positions = new Map<string, readonly number[]>()
  const keys = checkKeys(file, fields, Object.keys(shape))
  const problems = [...keys.problems]
  for (const [key, kind] of Object.entries(shape)) {
    const value = fields.values.get(key)
    if (value === undefined || value === null) {
      if (!keys.meant.has(key)) problems.push(...checkEmpty(file, fields, key, kind.required ?? false))
      continue
    }
    const result = kind.schema.safeParse(value)
    if (result.success) reading[key] = result.data
    else if (kind.item && Array.isArray(value)) {
      const items = readItems(kind.item, value)
      reading[key] = items.map(({ data }) => data)
      positions.set(
        key,
        items.map(({ index }) => index),
      )
    }
    problems.push(...checkInvisible(file, fields, key, value))
    const reported = new Set<string>()
    const issues = result.error?.issues.toSorted((a, b) => a.path.length - b.path.length) ?? []
    for (const { path, message } of issues) {
      const isMissing = path.length > 0 && !fields.written([key, ...path])
      if (reported.has(String(path)) || (isMissing && reported.has(String(path.slice(0, -1))))) continue
      reported.add(String(path))
      const parts = { file, ...fields.place([key, ...path]), field: key, severity: 'error' } as const
      const isEmpty = Array.isArray(value) && path.length === 1 && value[Number(path[0])] === null
      const comment = isEmpty ? fields.comment([key, ...path]) : undefined
      problems.push(
        comment === undefined
          ? problem({
              ...parts,
              rule: 'invalid-value',
              message,
              hint: hintOf(key, kind, value, path),
              fix: fixOf(fields, key, kind, value, path),
            })
          : problem({ ...parts, rule: 'empty-value', message: AFTER_HASH, hint: `- ${comment.trim()}` }),
      )
    }
  }
  return { reading: reading as Reading<S>, positions, meant: keys.meant, problems }
}

/** Returns the valid items of a list, so that an invalid one does not hide problems with the others. */
function readItems(item: FieldType<unknown>, values: readonly Value[]): { data: unknown; index: number }[] {
  return values.flatMap((value, index) => {
    const { success, data } = item.schema.safeParse(value)
    return success ? [{ data, index }] : []
  })
}

/** Returns what to write instead of the value at `path` within the value of `key`. */
function hintOf(key: string, kind: FieldType<unknown>, value: Value, path: readonly PropertyKey[]): string {
  const [step, ...rest] = path
  if (step === undefined) return `${key}: ${kind.hint(value)}`
  if (kind.item) {
    if (!Array.isArray(value)) return hintOf(key, kind.item, value, rest)
    const item: Value = value[Number(step)] ?? null
    if (rest.length > 0) return hintOf(key, kind.item, item, rest)
    const hint = kind.item.hint(item)
    return hint === '…' ? 'remove it' : hint
  }
  const name = String(step)
  const inner = kind.keys?.[name]
  const part = Object.entries(typeof value === 'object' ? (value ?? {}) : {}).find(([other]) => other === name)?.[1]
  return inner ? hintOf(name, inner, part ?? null, rest) : `${key}: ${kind.hint(value)}`
}

/** Returns the fix as an edit if the value can only mean one thing. */
function fixOf(
  fields: Fields,
  key: string,
  kind: FieldType<unknown>,
  value: Value,
  path: readonly PropertyKey[],
): Edit | undefined {
  const [step, ...rest] = path
  if (rest.length > 0) return undefined
  const isItem = step !== undefined && Array.isArray(value)
  const text = isItem ? kind.item?.fix?.(value[Number(step)] ?? null) : kind.fix?.(value)
  const range = fields.range(isItem ? [key, step] : [key])
  return range && text !== undefined ? { ...range, text } : undefined
}

const AFTER_HASH = 'text after # is a comment unless it is in quotes'

/**
 * Reports a key without a value, or a required key that is missing. In YAML, what follows ` #` is a comment and not a
 * value.
 */
function checkEmpty(file: string, fields: Fields, key: string, required: boolean): Problem[] {
  if (!fields.values.has(key)) {
    const parts = { file, field: key, rule: 'missing-key', message: 'the key is required', hint: `${key}: …` } as const
    return required ? [problem({ ...parts, severity: 'error' })] : []
  }
  const comment = fields.comment([key])
  const parts = { file, ...fields.placeOfKey(key), field: key, severity: required ? 'error' : 'warning' } as const
  if (comment !== undefined) {
    const message = `the key has no value: ${AFTER_HASH}`
    return [problem({ ...parts, rule: 'empty-value', message, hint: `${key}: ${JSON.stringify(`#${comment}`)}` })]
  }
  return [problem({ ...parts, rule: 'empty-value', message: 'the key has no value', hint: `${key}: …` })]
}

/**
 * Reports invisible characters. Bidirectional controls can make a line read as something else
 * (https://www.unicode.org/reports/tr55/), and a zero-width space splits what looks like one word.
 */
function checkInvisible(file: string, fields: Fields, key: string, value: Value): Problem[] {
  const [found] = INVISIBLE.exec(JSON.stringify(value)) ?? []
  if (found === undefined) return []
  const place = fields.place([key])
  const [before = '', after] = fields.written([key]).split(found, 2)
  const isThere = after !== undefined && !before.includes('\n')
  const column = place && isThere ? place.column + before.length : place?.column
  const code = found.charCodeAt(0).toString(16).toUpperCase()
  const message = `the invisible character U+${code} ${SPACE.test(found) ? 'splits a word' : 'changes the direction of text'}`
  const parts = { file, ...place, column, field: key, rule: 'invisible-character', severity: 'warning' } as const
  const fix = isThere && place ? takeAway({ ...place, column: place.column + before.length }) : undefined
  return [problem({ ...parts, message, hint: 'remove it', fix })]
}

function takeAway(start: Place): Edit {
  return { start, end: { ...start, column: start.column + 1 }, text: '' }
}

const SPACE = /[\u200B\u2060\uFEFF]/
/** In scripts without spaces between words, a zero-width space marks where a line may break. */
const INVISIBLE =
  /[\u202A-\u202E\u2066-\u2069]|(?<![\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\u200B\u2060\uFEFF]/u
