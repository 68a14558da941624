import { z } from 'zod'
import { type Moment, parseMoment } from '../../dates'
import { expected, show } from '../../problems'
import { site } from '../../site'
import type { Term } from '../../slug'
import { fixSlug, SLUG, SLUG_LENGTH, slugify } from '../../slug'
import { CONTROL } from '../read/decode'
import type { FieldType } from './field-type'
import { isFilePath } from './file-path'
import { fixCount, fixMoment, flagHint, listHint, mailHint, momentHint, pathHint, textHint, urlHint } from './hints'

const MOMENT = 'a day such as 2025-12-15 or an instant such as 2025-12-15T09:30:00+01:00'
/** The same as a pattern for editors, which do not check whether a day exists. */
const MOMENT_PATTERN = '^\\d{4}-\\d{2}-\\d{2}([Tt ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?([Zz]|[+-]\\d{2}:\\d{2}))?$'
const COUNT = expected('a whole number such as 2')
const URL_FORM = expected('an address such as https://example.org/article/')
const PROFILE_FORM = expected('an address such as https://example.org/ or mailto:desk@example.org')
const PATH_FORM = expected('an old path such as /old-name/')
const FILE_FORM = expected('a file such as ./cover.png or /images/cover.png')
const SLUG_FORM = expected('words of a-z and 0-9 joined by hyphens')

/** `true` or `false` and nothing else: in YAML 1.2, `yes` is text. */
export const flag: FieldType<boolean> = {
  schema: z
    .enum(['true', 'false'], expected('true or false'))
    .meta({ type: ['boolean', 'string'], enum: [true, false, 'true', 'false'] })
    .transform((value) => value === 'true'),
  hint: flagHint,
  fix: (value) => (/^(?:true|false|yes|no|on|off|[yn01])$/i.test(String(value)) ? flagHint(value) : undefined),
}

/** Text on one line. Numbers and `true` also count as text. */
export function text(longest: number): FieldType<string> {
  const form = expected(`text of 1 to ${longest} characters`)
  const tooLong = (value: string) => `expected at most ${longest} characters, found ${[...value].length}`
  const schema = z
    .string(form)
    .meta({ type: ['string', 'number', 'boolean'], maxLength: longest })
    .refine((value) => !CONTROL.test(value) && !/\p{Cs}/u.test(value), {
      error: 'expected text, found a control character that feeds cannot contain',
    })
    .transform((value) => value.replace(/\s+/g, ' ').trim())
    .refine((value) => /[^\p{Cf}\s]/u.test(value), form)
    .refine((value) => [...value].length <= longest, { error: ({ input }) => tooLong(String(input)) })
  return { schema, hint: (value) => textHint(value, longest) }
}

export const slug: FieldType<string> = {
  schema: z
    .string(SLUG_FORM)
    .regex(SLUG, SLUG_FORM)
    .max(SLUG_LENGTH, {
      error: ({ input }) => `expected at most ${SLUG_LENGTH} characters, found ${String(input).length}`,
    }),
  hint: (value) => (typeof value === 'string' && slugify(value)) || 'two-words',
  fix: (value) => (typeof value === 'string' ? fixSlug(value) : undefined),
}

/** A day in the site's time zone, or an instant with its offset. */
export const moment: FieldType<Moment> = {
  schema: z
    .string(expected(MOMENT))
    .meta({ pattern: MOMENT_PATTERN })
    .transform((value, context) => {
      const read = parseMoment(value, site.timeZone)
      if (read && !value.startsWith('0')) return read
      const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value)
      const message = read
        ? `expected a year from 1000 on, found ${value.slice(0, 4)}`
        : isDay
          ? `there is no day ${value}`
          : `expected ${MOMENT}, found ${show(value)}`
      context.addIssue({ code: 'custom', message, input: value })
      return z.NEVER
    }),
  hint: momentHint,
  fix: fixMoment,
}

/** A whole number from 1, without leading zeros. */
export const count: FieldType<number> = {
  schema: z
    .string(COUNT)
    .regex(/^[1-9]\d{0,2}$/, COUNT)
    .meta({ type: ['integer', 'string'], minimum: 1, maximum: 999 })
    .transform(Number),
  hint: (value) => fixCount(value) ?? '1',
  fix: fixCount,
}

/** An address on another site. */
export const url: FieldType<string> = {
  schema: z
    .string(URL_FORM)
    .refine(
      (value) => /^https:\/\/\S+$/.test(value) && URL.canParse(value) && /\w\.\w/.test(new URL(value).host),
      URL_FORM,
    )
    .refine((value) => !/^https:\/\/[^/?#]*@/.test(value), {
      error: 'expected an address without a name and password',
    }),
  hint: (value) => urlHint(value, 'https://example.org/article/'),
}

/** A profile on another site, or a mail address: `mailto:desk@example.org`. */
export const profile: FieldType<string> = {
  schema: z
    .string(PROFILE_FORM)
    .refine((value) => MAIL.test(value) || url.schema.safeParse(value).success, PROFILE_FORM),
  hint: (value) => (typeof value === 'string' && mailHint(value)) || urlHint(value, 'https://example.org/'),
}

const MAIL = /^mailto:[^\s@?#<>]+@[\w-]+(?:\.[\w-]+)+$/

/**
 * An old path of this site, such as `/2019/old-name/` or `/old.html`, in characters that the redirect tables of all
 * hosts accept and with segments that can be file names: no control characters, at most 200 bytes of UTF-8 each.
 */
export const oldPath: FieldType<string> = {
  schema: z
    .string(PATH_FORM)
    .regex(/^(?:\/(?!\.{1,2}(?:\/|$))(?:[\w.~-]|%(?![01]|7[Ff])[0-9A-Fa-f]{2})+)+\/?$/, PATH_FORM)
    .refine(isFilePath, PATH_FORM),
  hint: (value) => pathHint(value, '/old-name/'),
}

/** A file beside the text (`./cover.png`) or in `public/` (`/images/cover.png`). */
export const file: FieldType<string> = {
  schema: z.string(FILE_FORM).regex(/^(?:\.\/|\/)?(?!\/|[a-z]+:)[^\\?#]+$/, FILE_FORM),
  hint: () => './cover.png',
}

/** A label from which a slug can be made. */
export function term(longest: number): FieldType<Term> {
  const label = text(longest)
  return {
    schema: label.schema
      .transform((value) => ({ label: value, slug: slugify(value) }))
      .refine((value) => value.slug !== '', {
        error: ({ input }) => `expected a letter or digit, found ${show((input as Term).label)}`,
      }),
    hint: (value) => (slugify(String(value)) === '' ? '…' : label.hint(value)),
  }
}

/** A list, at most `longest` long. */
export function list<T>(item: FieldType<T>, example: string, longest: number): FieldType<T[]> {
  return {
    schema: z.array(item.schema, expected(`a list such as ${example}`)).max(longest, {
      error: ({ input }) => `expected at most ${longest} items, found ${(input as unknown[]).length}`,
    }),
    hint: (value) => listHint(value, example, longest),
    // Other systems write a list as one line of text with commas.
    fix: (value) =>
      typeof value === 'string' && isListOf(item, value, longest) ? listHint(value, '', longest) : undefined,
    item,
  }
}

function isListOf(item: FieldType<unknown>, value: string, longest: number): boolean {
  const parts = value.split(/\s*,\s*/)
  return parts.length <= longest && parts.every((part) => item.schema.safeParse(part).success)
}

/** One value or a list of them. */
export function oneOrMore<T>(item: FieldType<T>): FieldType<T[]> {
  const schema = z.preprocess(
    (value) => (Array.isArray(value) ? value : [value]),
    z.array(item.schema).min(1, expected('a name')),
  )
  return { schema, hint: item.hint, item }
}
