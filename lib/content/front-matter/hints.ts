import { parseMoment } from '../../dates'
import { site } from '../../site'
import { isFilePath } from './file-path'
import type { Value } from './parse'
import { yamlText } from './yaml-text'

/**
 * These functions return what an author probably meant, as YAML: based on what was written if possible, otherwise an
 * example.
 */
export function flagHint(value: Value): string {
  return /^(?:false|no|off|n|0)\W*$/i.test(String(value)) ? 'false' : 'true'
}

export function textHint(value: Value, longest: number): string {
  if (Array.isArray(value)) return textHint(value.filter((part) => typeof part === 'string').join(', '), longest)
  if (typeof value !== 'string')
    return textHint(Object.values(value ?? {}).find((part) => typeof part === 'string') ?? '', longest)
  const clean = value
    .replace(/[^\P{C}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (clean === '') return '…'
  return [...clean].length > longest ? `… in ${longest} characters` : yamlText(clean)
}

export function listHint(value: Value, example: string, longest: number): string {
  const parts = typeof value === 'string' ? value.split(/\s*,\s*/) : Array.isArray(value) ? value : []
  const items = parts.filter((item) => typeof item === 'string' && item !== '').slice(0, longest)
  return items.length === 0 ? example : `[${items.map(yamlText).join(', ')}]`
}

/** Accepts a year, month and day in any common form. Days after the end of a month become its last day. */
export function momentHint(value: Value): string {
  const text = String(value ?? '').normalize('NFKC')
  const [year, month, day] = numberedDay(text) ?? namedDay(text) ?? []
  if (!year || year < 1000) return '2025-12-15'
  if (!month || !day || month > 12 || day > 31) return `${String(year).padStart(4, '0')}-…-…`
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const written = [String(year).padStart(4, '0'), pad(month), pad(Math.min(day, last))].join('-')
  const time = /[T ](\d{2}:\d{2}(?::\d{2})?)/.exec(text)?.[1]
  if (time === undefined) return written
  const moments = [zoneOf(text), offsetOf(written)].map((zone) => zone && `${written}T${time}${zone}`)
  return moments.find((moment) => moment && parseMoment(moment, site.timeZone)) ?? written
}

export function fixCount(value: Value): string | undefined {
  return /^0*([1-9]\d{0,2})(?:\.0*)?$/.exec(String(value))?.[1]
}

/** Returns the date that a text means if there is only one possibility: an existing day, and no guessed time. */
export function fixMoment(value: Value): string | undefined {
  const text = String(value ?? '').normalize('NFKC')
  const [year = 0, month, day] = numberedDay(text) ?? namedDay(text) ?? []
  if (!month || !day || year < 1000 || /\d\s*[ap]\.?m/i.test(text)) return undefined
  const written = [year, pad(month), pad(day)].join('-')
  const fixed = momentHint(value)
  const time = /[T ](\d{2}:\d{2})/.exec(text)?.[1]
  if (!parseMoment(written, site.timeZone) || !fixed.startsWith(written)) return undefined
  if (time === undefined) return text.includes(':') ? undefined : written
  const moment = parseMoment(fixed, site.timeZone)
  const isSure =
    zoneOf(text) !== undefined || moment?.iso.slice('2025-12-15T'.length, '2025-12-15T09:30'.length) === time
  return fixed !== written && isSure ? fixed : undefined
}

export function urlHint(value: Value, example: string): string {
  if (value !== null && typeof value === 'object') return example
  const address = `https://${String(value ?? '').replace(/^(?:https?:)?\/*(?:[^/?#]*@)?/, '')}`
  return URL.canParse(address) && /^\S+$/.test(address) && new URL(address).hostname.includes('.') ? address : example
}

/** Returns a mail address as a link, or `undefined` if there is none. */
export function mailHint(value: string): string | undefined {
  const [address] = /[^\s@:/?#<>]+@[\w-]+(?:\.[\w-]+)+/.exec(value) ?? []
  return address !== undefined && !/^https?:/i.test(value) ? `mailto:${address}` : undefined
}

export function pathHint(value: Value, example: string): string {
  const path = String(value ?? '')
    .trim()
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/[?#].*$/, '')
    // Percent-encoded control characters.
    .replace(/%(?:[01][0-9a-f]|7f)/gi, '')
  const segments = path.split('/').filter((segment) => !/^\.{0,2}$/.test(segment))
  const written = segments.map((segment) => encodeURIComponent(segment).replace(/[!'()*]/g, '')).filter(Boolean)
  const fixed = `/${written.join('/')}/`
  return written.length > 0 && isFilePath(fixed) ? fixed : example
}

const pad = (number: number) => String(number).padStart(2, '0')

/**
 * Parses a date with the year first, or with the day first and full stops. With slashes or hyphens, the day may come
 * first only if it cannot be a month.
 */
function numberedDay(text: string): number[] | undefined {
  const sorted = /^(\d{4})[\p{Pd}/.](\d{1,2})[\p{Pd}/.](\d{1,2})/u.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (sorted) return sorted.slice(1).map(Number)
  const [, first = '', sign, second = '', year] = /^(\d{1,2})([\p{Pd}/.])(\d{1,2})\2(\d{4})/u.exec(text) ?? []
  if (year === undefined) return undefined
  const [a, b] = [Number(first), Number(second)]
  if (sign === '.' || a > 12 || a === b) return [Number(year), b, a]
  return b > 12 ? [Number(year), a, b] : [Number(year)]
}

/** `December 15, 2025`, `15th Dec 2025`, `Mon, 15 Dec 2025 09:30:00 GMT`. */
function namedDay(text: string): number[] | undefined {
  const [, day, name = ''] = /(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3})/i.exec(text) ?? []
  const [, other = '', after] = /([a-z]{3})[a-z]*\.? (\d{1,2})(?!\d)/i.exec(text) ?? []
  const year = /\b\d{4}\b/.exec(text)?.[0]
  const month = [name, other].map((word) => MONTHS.indexOf(word.toLowerCase()) + 1).find((index) => index > 0)
  return year !== undefined && month ? [Number(year), month, Number(day ?? after)] : undefined
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Returns the offset that a text contains, if any. */
function zoneOf(text: string): string | undefined {
  const [, hours, minutes] = /([+-]\d{2}):?(\d{2})$/.exec(text) ?? []
  if (hours !== undefined) return `${hours}:${minutes}`
  return /(?:Z|GMT|UTC)$/.test(text) ? 'Z' : undefined
}

const offsetOf = (day: string) => parseMoment(day, site.timeZone)?.iso.slice('2025-12-15T00:00:00'.length) ?? 'Z'
