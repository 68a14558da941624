import { nearest } from '../problems'

/**
 * Returns true if there is a time zone of this name (https://www.iana.org/time-zones). Offsets do not count, nor do
 * abbreviations that runtimes read as one of the zones that use them: `BST` would be Bangladesh.
 */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text) || (text.length === 3 && !THREE_LETTERS.has(text.toUpperCase()))) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    // A RangeError means that there is no such zone.
    return false
  }
}

/**
 * Returns the zone that was probably meant by a misspelling (`Europe/Berln`) or by a city alone (`berlin`); otherwise
 * `UTC`.
 */
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
