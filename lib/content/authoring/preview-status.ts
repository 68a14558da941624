import { formatDay, type Moment } from '../../dates'
import type { Problem } from '../../problems'
import { site } from '../../site'
import type { Page, Post } from '../types'

/** Why readers do not see a text as it is in its file, and when they will. */
export interface PreviewStatus {
  readonly label: string
  /** One or more complete sentences. */
  readonly why: string
}

/** Returns the status of a text in a preview at `now`, or `undefined` if the text is public as it is. */
export function explainPreviewStatus(
  document: Post | Page,
  problems: readonly Problem[],
  now: Date,
): PreviewStatus | undefined {
  if (problems.some(({ file, severity }) => file === document.file && severity === 'error')) {
    return { label: 'Not up to date', why: 'The file has an error; this is the last version that worked.' }
  }
  const held = problems.find(({ file, rule }) => file === document.file && rule === 'not-public')
  if (held) return { label: 'Draft', why: `${held.message.replace(/^t/, 'T')}.` }
  if (document.status === 'scheduled') {
    return { label: 'Scheduled', why: `Goes live with the first build after ${timeOf(document.published)}.` }
  }
  if (document.status !== 'draft') return undefined
  if (!('published' in document)) return { label: 'Draft', why: 'It says published: false.' }
  const isToCome = document.published.time > now.getTime()
  const then = isToCome ? `the first build after ${timeOf(document.published)}` : 'the next build'
  return { label: 'Draft', why: `Set published: true to publish it with ${then}.` }
}

/** Formats a moment for authors, in the site's time zone: `1 December 2026, 09:30 (Europe/Berlin)`. */
function timeOf({ day, iso }: Moment): string {
  return `${formatDay(day, site.language)}, ${iso.slice(11, 16)} (${site.timeZone})`
}
