import { formatDay, type Moment } from '../../dates'
import { site } from '../../site'

/** Formats a date for people in the site's time zone: `1 March 2027, 00:00 Europe/Berlin`. */
export function renderMoment({ day, iso }: Moment): string {
  return `${formatDay(day, site.language)}, ${iso.slice('2027-03-01T'.length, '2027-03-01T00:00'.length)} ${site.timeZone}`
}
