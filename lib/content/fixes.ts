import { parseMoment } from '../dates'
import { site } from '../site'
import type { Value } from './front-matter'

/** What an author meant, as YAML: made from what was written as far as possible, else an example. */
export function fixFlag(value: Value): string {
  return /^(?:false|no|off|n|0)$/i.test(String(value)) ? 'false' : 'true'
}

export function fixText(value: Value, longest: number): string {
  if (typeof value !== 'string')
    return fixText(Object.values(value ?? {}).find((part) => typeof part === 'string') ?? '', longest)
  const clean = value
    .replace(/[^\P{C}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (clean === '') return '…'
  return [...clean].length > longest ? `… in ${longest} characters` : yamlText(clean)
}

export function fixList(value: Value, example: string, longest: number): string {
  const parts = typeof value === 'string' ? value.split(/\s*,\s*/) : Array.isArray(value) ? value : []
  const items = parts.filter((item) => typeof item === 'string' && item !== '').slice(0, longest)
  return items.length === 0 ? example : `[${items.map(yamlText).join(', ')}]`
}

/** A year, month and day in any common form; the last day of a month for days beyond it. */
export function fixMoment(value: Value): string {
  const text = String(value ?? '')
  const [year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text)?.slice(1).map(Number) ?? namedDay(text)
  if (!year || !month || !day || month > 12 || day > 31) return '2025-12-15'
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const written = [String(year).padStart(4, '0'), pad(month), pad(Math.min(day, last))].join('-')
  const time = /[T ](\d{2}:\d{2}(?::\d{2})?)/.exec(text)?.[1]
  const moment = time && parseMoment(`${written}T${time}${offsetOf(written)}`, site.timeZone)
  return moment ? moment.text : written
}

export function fixUrl(value: Value, example: string): string {
  const address = `https://${String(value ?? '').replace(/^(?:https?:)?\/*/, '')}`
  return URL.canParse(address) && /^\S+$/.test(address) && new URL(address).hostname.includes('.') ? address : example
}

export function fixPath(value: Value, example: string): string {
  const path = String(value ?? '')
    .trim()
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/[?#].*$/, '')
  const segments = path.split('/').filter((segment) => !/^\.{0,2}$/.test(segment))
  if (segments.length === 0) return example
  return `/${segments.map((segment) => encodeURIComponent(segment).replace(/[!'()*]/g, '')).join('/')}/`
}

/** Text as YAML: bare where that is safe, else in double quotes. */
export function yamlText(text: string): string {
  return /^(?!(?:null|~)$)[\p{L}\p{N}(][^:#"\\[\]{},]*$/u.test(text) && text.trim() === text
    ? text
    : JSON.stringify(text)
}

const pad = (number: number) => String(number).padStart(2, '0')

/** `December 15, 2025`. Only for texts with a month's name: a bare number is no day. */
function namedDay(text: string): number[] {
  const date = /[a-z]{3}/i.test(text) ? new Date(text) : new Date(Number.NaN)
  return Number.isNaN(date.getTime()) ? [] : [date.getFullYear(), date.getMonth() + 1, date.getDate()]
}

const offsetOf = (day: string) => parseMoment(day, site.timeZone)?.iso.slice('2025-12-15T00:00:00'.length) ?? 'Z'
