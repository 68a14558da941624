import { fixMoment } from '../../../content'
import { parseLocal, parseMoment } from '../../../dates'
import { textOf } from './values'

/**
 * Returns a day or a time of a source as our front matter has it. One without an offset is in `timeZone`. Midnight is how
 * these systems write a day: it stays that day for every reader, whatever its offset. `undefined` if it is no date.
 */
export function readMoment(value: unknown, timeZone: string): string | undefined {
  const text = (value instanceof Date ? value.toISOString() : textOf(value))?.replace(/\s*\[[^\]]*\]$/, '')
  if (text === undefined) return undefined
  const match =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[T ]|T )\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/i.exec(
      text,
    )
  if (!match) return fixMoment(text.replace(/\s+\d{1,2}:\d{2}.*$/, '')) ?? fixMoment(text)
  const [, year, month = '', date = '', hour, minute, second = '00', zone] = match
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  if (!parseMoment(day, timeZone)) return undefined
  if (hour === undefined || (Number(hour) === 0 && minute === '00' && second === '00')) return day
  const time = `${day}T${hour.padStart(2, '0')}:${minute}:${second}`
  if (zone === undefined) return parseLocal(time, timeZone)?.iso ?? day
  const moment = `${time}${offsetOf(zone)}`
  return parseMoment(moment, timeZone) ? moment : day
}

/** `+0200`, `+02` and `UTC` as RFC 3339 has them. */
function offsetOf(zone: string): string {
  const [, hours, minutes = '00'] = /^([+-]\d{2}):?(\d{2})?$/.exec(zone) ?? []
  return hours === undefined ? 'Z' : `${hours}:${minutes}`
}
