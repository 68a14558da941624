import { parseLocal } from '../../../dates'
import type { Item } from './read-export'

/**
 * Returns a time of an item with the offset that it had on the site, which is how far its local time and its universal
 * time are apart. Drafts have no universal time: their local time is in `timeZone`. `name` is that of the local time.
 */
export function momentOf({ field }: Item, name: string, timeZone: string): string | undefined {
  const [local, universal] = [field(name), field(`${name}_gmt`)].map(utcOf)
  if (local === undefined) return universal === undefined ? undefined : isoOf(universal, 0)
  if (universal === undefined) return parseLocal(field(name), timeZone)?.iso
  const minutes = Math.round((local - universal) / 60_000)
  return Math.abs(minutes) > DAY ? isoOf(universal, 0) : isoOf(universal, minutes)
}

/** Minutes; no time zone is further from universal time. */
const DAY = 14 * 60

function utcOf(text: string): number | undefined {
  const time = /^(?!0000)\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)
    ? Date.parse(`${text.replace(' ', 'T')}Z`)
    : Number.NaN
  return Number.isNaN(time) ? undefined : time
}

function isoOf(universal: number, offset: number): string {
  const local = new Date(universal + offset * 60_000).toISOString().slice(0, 19)
  const [sign, size] = [offset < 0 ? '-' : '+', Math.abs(offset)]
  const [hours, minutes] = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0'))
  return `${local}${offset === 0 ? 'Z' : `${sign}${hours}:${minutes}`}`
}
