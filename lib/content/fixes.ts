import { parseMoment } from '../dates'
import { site } from '../site'
import type { Value } from './front-matter'

/** What an author meant, as YAML: made from what was written as far as possible, else an example. */
export function fixFlag(value: Value): string {
  return /^(?:false|no|off|n|0)$/i.test(String(value)) ? 'false' : 'true'
}

export function fixText(value: Value, longest: number): string {
  if (typeof value !== 'string') return '…'
  const clean = value
    .replace(/[^\P{C}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (clean === '') return '…'
  const characters = [...clean]
  return yamlText(characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : clean)
}

export function fixList(value: Value, example: string): string {
  if (typeof value !== 'string') return example
  const items = value.split(/\s*,\s*/).filter((item) => item !== '')
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
  return URL.canParse(address) && !/\s/.test(address) ? address : example
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
  return /^[\p{L}\p{N}(][^:#"\\[\]{},]*$/u.test(text) && text.trim() === text ? text : JSON.stringify(text)
}

const pad = (number: number) => String(number).padStart(2, '0')

/** `December 15, 2025`. Only for texts with a month's name: a bare number is no day. */
function namedDay(text: string): number[] {
  const date = /[a-z]{3}/i.test(text) ? new Date(text) : new Date(Number.NaN)
  return Number.isNaN(date.getTime()) ? [] : [date.getFullYear(), date.getMonth() + 1, date.getDate()]
}

const offsetOf = (day: string) => parseMoment(day, site.timeZone)?.iso.slice('2025-12-15T00:00:00'.length) ?? 'Z'
