import type { Moment } from '../../dates'
import { smarten } from '../../mdx'
import type { Problem } from '../../problems'
import type { Fields } from '../front-matter/parse'
import type { Reading } from '../front-matter/read-schema'
import type { FreshnessSchema } from '../front-matter/schemas'
import { today } from '../today'
import type { Freshness } from '../types'
import { type Entry, itemPath, reporter } from './entry'

/** What is checked of a text whose front matter has been read. */
export type FreshEntry = Pick<Entry<FreshnessSchema>, 'file' | 'reading' | 'positions'> & { readonly fields: Fields }

/**
 * Returns what a text says of how fresh it is; `published` is absent for one without a date. `day` is that of the build: a
 * review is due from the day after `review_by`.
 */
export function buildFreshness(
  reading: Reading<FreshnessSchema>,
  published: Moment | undefined,
  day: string,
  language: string | undefined,
): Freshness {
  const { updated_at, reviewed_at: reviewed, review_by: reviewBy } = reading
  const changes = (reading.changes ?? [])
    .map(({ date, text }) => ({ date, text: smarten(text, language) }))
    .sort((a, b) => b.date.time - a.date.time)
  const [newest] = changes
  const updated = newest && newest.date.time > (updated_at?.time ?? 0) ? newest.date : updated_at
  return {
    ...(updated && updated.time > (published?.time ?? 0) && { updated }),
    ...(reviewed && { reviewed }),
    ...(reviewBy && reviewBy.day < day && { reviewDue: reviewBy }),
    ...(newest && { changes }),
  }
}

/** Checks the days of reviews and changes of a text. */
export function checkFreshness(entry: FreshEntry, now: Date): Problem[] {
  const { published_at: published, reviewed_at: reviewed, review_by: reviewBy, changes = [] } = entry.reading
  const report = reporter(entry.file.file, entry.fields)
  const past = (what: string, moment: Moment | undefined, key: string, path: readonly PropertyKey[]): Problem[] => {
    if (moment && published && moment.day < published.day) {
      const message = `${what} on ${moment.text}, before it was published on ${published.text}`
      return [report('error', 'date-order', path, message, `${key}: ${published.text}`)]
    }
    const isToCome = moment && moment.time > now.getTime() && (published?.time ?? 0) <= now.getTime()
    if (!isToCome) return []
    return [report('warning', 'date-order', path, `${moment.text} is in the future`, `${key}: ${today(now).day}`)]
  }
  return [
    ...past('reviewed', reviewed, 'reviewed_at', ['reviewed_at']),
    ...checkDue(),
    ...changes.flatMap(({ date }, index) =>
      past('changed', date, 'date', [...itemPath(entry, 'changes', index), 'date']),
    ),
  ]

  function checkDue(): Problem[] {
    const [what, since] = reviewed ? ['reviewed', reviewed] : ['published', published]
    if (!reviewBy || !since || reviewBy.day > since.day) return []
    const message = `due for a review by ${reviewBy.text}, but ${what} on ${since.text}`
    return [
      report('error', 'date-order', ['review_by'], message, 'write the day of the next review, or remove the line'),
    ]
  }
}
