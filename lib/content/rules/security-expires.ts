import { parseMoment } from '../../dates'
import { type Problem, problem } from '../../problems'
import { site } from '../../site'
import type { Entries } from '../entries/entries'

/** In days: whoever looks after the site needs some time to notice. */
const SOON = 31

/** Warns of a `security.txt` that nobody should rely on any more, or soon. */
export function checkSecurityExpires({ settings, today }: Entries): Problem[] {
  const { security, timeZone } = site
  const expires = security && parseMoment(security.expires, timeZone)
  if (!settings || !expires) return []
  const left = (Date.parse(expires.day) - Date.parse(today)) / DAY
  if (left > SOON) return []
  const message =
    left <= 0
      ? `security.txt has expired on ${expires.text}: programs and people ignore it`
      : `security.txt expires on ${expires.text}, in ${left === 1 ? 'one day' : `${left} days`}`
  const next = new Date(Date.parse(today) + ALMOST_A_YEAR * DAY).toISOString().slice(0, 10)
  const place = settings.placeOf(['security', 'expires']) ?? { file: settings.file }
  const hint = `see that it still holds, then write expires: '${next}'`
  return [
    problem({ ...place, field: 'security.expires', rule: 'security-expires', severity: 'warning', message, hint }),
  ]
}

const DAY = 24 * 60 * 60 * 1000

/** https://www.rfc-editor.org/rfc/rfc9116#section-2.5.5 recommends less than a year. */
const ALMOST_A_YEAR = 364
