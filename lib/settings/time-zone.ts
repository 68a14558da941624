import { nearest } from '../problems'

/**
 * Whether there is a time zone of this name (https://www.iana.org/time-zones). An offset is none, and neither are the
 * letters that runtimes take for one of the zones they are used in: `BST` would be Bangladesh.
 */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text) || (text.length === 3 && !THREE_LETTERS.has(text.toUpperCase()))) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    // A RangeError says that there is none.
    return false
  }
}

/** The zone that was meant by a slip (`Europe/Berln`) or by a city alone (`berlin`); else `UTC`. */
export function suggestTimeZone(text: string): string {
  const zones = Intl.supportedValuesOf('timeZone')
  const plain = text.trim().replace(/\s+/g, '_')
  const city = (zone: string) => zone.slice(zone.lastIndexOf('/') + 1)
  const byCity = new Map(zones.map((zone) => [city(zone), zone]))
  const inPart = zones.filter((zone) => zone.startsWith(`${plain.split('/')[0]}/`))
  return (
    nearest(plain, inPart) ?? nearest(plain, zones) ?? byCity.get(nearest(city(plain), byCity.keys()) ?? '') ?? 'UTC'
  )
}

const THREE_LETTERS = new Set([
  'CET',
  'EET',
  'EST',
  'GMT',
  'HST',
  'MET',
  'MST',
  'PRC',
  'ROC',
  'ROK',
  'UCT',
  'UTC',
  'WET',
])
