import { z } from 'zod'
import type { DateValue, Names, Reference } from './types'

/** A work of a file as far as it can be shown, or what is wrong with it. */
export type Checked =
  | { readonly reference: Reference }
  | { readonly message: string; readonly hint: string; readonly rule?: 'unsafe-address' }

/**
 * Checks a work in CSL-JSON (https://github.com/citation-style-language/schema), so that no style meets a value of another
 * kind. Fields that no list shows, such as an abstract, are left out.
 */
export function checkWork(value: unknown): Checked {
  const read = work.safeParse(value)
  if (!read.success) {
    const [issue] = read.error.issues
    const where = issue?.path.join('.') ?? ''
    return { message: `${where === '' ? 'this work' : where}: ${issue?.message}`, hint: HINT }
  }
  const { id, type, ...fields } = read.data
  const reference: Record<string, Reference[string]> = { id: String(id), type: type.trim() }
  for (const [name, field] of Object.entries(fields)) {
    if (LEFT_OUT.has(name) || field === null || field === undefined) continue
    const kept = keep(name, field)
    if (kept === undefined) return { message: `${name}: expected ${formOf(name)}`, hint: HINT }
    if (typeof kept === 'string' && kept.length > LONGEST)
      return { message: `${name}: ${TOO_LONG}`, hint: 'shorten it' }
    if (kept !== '') reference[name] = kept
  }
  if (typeof reference.URL === 'string' && !/^https?:\/\/[^\s"<>]+$/i.test(reference.URL)) {
    const hint = 'write an address that starts with https://, or remove it'
    return { rule: 'unsafe-address', message: `the address of this work is "${shorten(reference.URL)}"`, hint }
  }
  return { reference: reference as Reference }
}

/** Longest text of one field, in characters. */
export const LONGEST = 10_000
export const TOO_LONG = `expected at most ${LONGEST} characters`

const HINT = 'see https://docs.citationstyles.org for what a work may have'

const TEXT = 'expected text'
const work = z.looseObject(
  {
    id: z.union([z.string().min(1), z.number()], 'expected the key of the work'),
    type: z.string('expected a type such as "article-journal" or "book"').min(1),
  },
  'expected a work in braces',
)

const words = z.union([z.string(TEXT), z.number(TEXT)]).transform((text) => String(text).trim())
const names: z.ZodType<Names> = z
  .array(z.record(z.string(), z.union([z.string().max(LONGEST), z.boolean(), z.number()])))
  .max(1000)
  .transform((all) => all.map((name) => Object.fromEntries(Object.entries(name).filter(isText))))

const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string'

const part = z.union([z.number().int(), z.string().regex(/^\s*-?\d{1,6}\s*$/)]).transform(Number)
const date: z.ZodType<DateValue> = z
  .object({
    'date-parts': z.array(z.array(part).min(1).max(3).refine(isDay)).min(1).max(2).optional(),
    literal: z.string().max(LONGEST).optional(),
    raw: z.string().max(LONGEST).optional(),
    circa: z.union([z.boolean(), z.string(), z.number()]).transform(Boolean).optional(),
    season: words.optional(),
  })
  .transform(({ raw, ...rest }) => {
    const [, year, month, day] = /^\s*(-?\d{1,4})(?:-(\d\d?)(?:-(\d\d?))?)?\s*$/.exec(raw ?? '') ?? []
    const parts = [year, month, day].flatMap((one) => (one === undefined ? [] : Number(one)))
    return { ...(raw && (parts.length > 0 ? { 'date-parts': [parts] } : { literal: raw })), ...rest }
  })

/** The numbers above 12 are seasons. */
function isDay([, month = 1, day = 1]: readonly number[]): boolean {
  return month >= 1 && month <= 24 && day >= 1 && day <= 31
}

function keep(name: string, field: unknown): string | Names | DateValue | undefined {
  const schema = NAMES.has(name) ? names : DATES.has(name) ? date : words
  return schema.safeParse(field).data
}

const formOf = (name: string) =>
  NAMES.has(name)
    ? 'a list of names with family and given'
    : DATES.has(name)
      ? 'date-parts such as [[1996, 11]]'
      : 'text'

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** What no style shows, or what is no text. */
const LEFT_OUT = new Set(
  'abstract annote categories citation-key citation-label custom file id keyword keywords note system_id'.split(' '),
)

const NAMES = new Set(
  (
    'author chair collection-editor compiler composer container-author contributor curator director editor ' +
    'editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author ' +
    'performer producer recipient reviewed-author script-writer series-creator translator'
  ).split(' '),
)

const DATES = new Set('accessed available-date event-date issued original-date submitted'.split(' '))
