import { Temporal } from 'temporal-polyfill'

/**
 * A date as an author wrote it, resolved once: a calendar day in the site's time zone, and the instant that it names or
 * begins at.
 */
export interface Moment {
  /** As written: `2025-12-15` or `2025-12-15T09:30:00+01:00`. */
  readonly text: string
  /** Calendar day in the site's time zone, `YYYY-MM-DD`. */
  readonly day: string
  /** Milliseconds since the epoch. */
  readonly time: number
  /** RFC 3339 with the offset of the site's zone, `2025-12-15T00:00:00+01:00`. */
  readonly iso: string
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
/**
 * Date and time by RFC 3339 (https://www.rfc-editor.org/rfc/rfc3339#section-5.6): `t` and `z` may be lower case, a
 * space may replace the `T`, and a fraction may have any length. Seconds may be omitted, which the RFC does not allow.
 */
const INSTANT = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)([Zz]|[+-]\d{2}:\d{2})$/
const LOCAL = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2})?$/

/**
 * Parses a day (`2025-12-15`, midnight in `timeZone`) or an instant with an offset (`2025-12-15T09:30+01:00`). Returns
 * `undefined` for everything else, including days that do not exist.
 */
export function parseMoment(text: string, timeZone: string): Moment | undefined {
  const key = `${timeZone} ${text}`
  if (!known.has(key)) known.set(key, readMoment(text, timeZone))
  return known.get(key)
}

/** Calendar calculations are slow, and a thousand posts name only a few hundred days. */
const known = new Map<string, Moment | undefined>()

function readMoment(text: string, timeZone: string): Moment | undefined {
  try {
    if (DAY.test(text)) {
      const zoned = Temporal.PlainDate.from(text, { overflow: 'reject' }).toZonedDateTime(timeZone)
      // A day that a time zone skipped, as Samoa did in 2011, is still the day that the author wrote.
      return { ...moment(text, zoned), day: text }
    }
    const [, day, time, offset] = INSTANT.exec(text) ?? []
    if (day === undefined || time === undefined || offset === undefined) return undefined
    // Temporal supports at most nine digits.
    const fixed = `${day}T${time.replace(/(\.\d{9})\d+/, '$1')}${offset.toUpperCase()}`
    return moment(text, Temporal.Instant.from(fixed).toZonedDateTimeISO(timeZone))
  } catch {
    // Temporal throws a RangeError for 2024-02-30 and 25:00, which are not dates.
  }
  return undefined
}

/**
 * Parses a time without an offset (`2025-12-15T09:30`, `2025-12-15 09:30`) as local time in `timeZone`. Returns
 * `undefined` for everything else, including times that a change of clocks skips or repeats.
 */
export function parseLocal(text: string, timeZone: string): Moment | undefined {
  if (!LOCAL.test(text)) return undefined
  try {
    const plain = Temporal.PlainDateTime.from(text.replace(/[Tt ]/, 'T'), { overflow: 'reject' })
    return moment(text, plain.toZonedDateTime(timeZone, { disambiguation: 'reject' }))
  } catch {
    // Temporal throws a RangeError if it is not a time.
    return undefined
  }
}

/**
 * Formats a calendar day for readers: `15 December 2025`, `15 Dec 2025` if short, or `15 December` without the year. Does
 * not depend on the reader's time zone.
 */
export function formatDay(day: string, language: string, form: DayForm = 'long'): string {
  const key = `${language} ${form}`
  const format = formats.get(key) ?? buildFormat(language, form)
  formats.set(key, format)
  // British English alone abbreviates one month by four letters, which would move a column of dates.
  return format.format(new Date(day)).replace('Sept ', 'Sep ')
}

export type DayForm = 'long' | 'short' | 'yearless'

/** A format takes 0.06 ms to create, and lists of a thousand posts print ten thousand days. */
const formats = new Map<string, Intl.DateTimeFormat>()

function buildFormat(language: string, form: DayForm): Intl.DateTimeFormat {
  const locale = language === 'en' ? 'en-GB' : language
  const month = form === 'short' ? 'short' : 'long'
  const year = form === 'yearless' ? undefined : 'numeric'
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month, ...(year && { year }), timeZone: 'UTC' })
}

/**
 * Returns the build's current time: `SITE_NOW` (a day in `timeZone` or an instant) if set, otherwise the machine's
 * clock. Throws if `SITE_NOW` is not a date.
 */
export function clock(timeZone: string): Date {
  const text = process.env.SITE_NOW
  if (!text) return new Date()
  const fixed = parseMoment(text, timeZone)
  if (!fixed) throw new Error(`SITE_NOW is "${text}": expected 2026-01-31 or 2026-01-31T09:00:00Z`)
  return new Date(fixed.time)
}

function moment(text: string, zoned: Temporal.ZonedDateTime): Moment {
  return {
    text,
    day: zoned.toPlainDate().toString(),
    time: zoned.epochMilliseconds,
    iso: zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' }),
  }
}
