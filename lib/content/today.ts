import { type Moment, parseMoment } from '../dates'
import { site } from '../site'

/** Returns the day in the site's time zone at `now`. */
export function today(now: Date): Moment {
  const instant = parseMoment(now.toISOString(), site.timeZone)
  const day = instant && parseMoment(instant.day, site.timeZone)
  if (!day) throw new RangeError(`the clock shows ${now.toISOString()}, expected a year from 1 to 9999`)
  return day
}
