import { normalAddress } from '../../address'
import { type Outline, type TextOutline, today } from '../../content'
import { formatDay, type Moment } from '../../dates'
import { site } from '../../site'
import { recordAll } from '../changes/lock'
import type { CliContext } from '../context'
import { renderMoment } from './format-date'
import { openContent } from './open-content'
import { defineVerb } from './verb'

const HELP = `npm run post -- status [--next] [--format text|json]

Lists drafts, scheduled posts with their dates in the site's time zone, texts that are due for a review (review_by), and
what a build with --lock would add to or take from the published addresses that content/addresses.json records. Posts are
listed by their slugs, pages and talks by their addresses.

  --next      print the time of the next scheduled post, such as 2026-12-01T08:30:00Z, or nothing if there is none
  --format    text for people, json for programs
`

const FLAGS = {
  next: { type: 'boolean', default: false },
  format: { type: 'string', default: 'text' },
} as const

/** `post status`: only reads. */
export const status = defineVerb({
  name: 'status',
  summary: 'lists drafts, scheduled posts, reviews that are due, and what the next build changes',
  help: HELP,
  flags: FLAGS,
  words: [],
  async run(context, { next, format }) {
    if (format !== 'text' && format !== 'json') {
      context.printError(`--format is "${format}": expected text or json\n`)
      return 2
    }
    const outline = openContent(context)?.outline
    if (!outline) return 1
    const report = buildReport(outline, recordAll(context), today(context.now).day)
    const [first] = report.scheduled
    if (next) context.print(first ? `${instant(first)}\n` : '')
    else context.print(format === 'json' ? renderJson(report) : renderText(report, context))
    return 0
  },
})

interface Report {
  readonly drafts: readonly TextOutline[]
  /** The next one first. */
  readonly scheduled: readonly TextOutline[]
  /** Published texts whose review is due, the oldest first. */
  readonly due: readonly TextOutline[]
  /** Addresses that the next build adds to or removes from the lock. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly lock: string
}

function buildReport({ posts, pages, lock, published }: Outline, next: Outline['lock'], day: string): Report {
  const missing = (addresses: Iterable<string>, others: Iterable<string>) => {
    const known = new Set([...others].map(normalAddress))
    return [...addresses].filter((address) => !known.has(normalAddress(address))).sort()
  }
  const texts = [...posts, ...pages]
  return {
    drafts: texts.filter(({ status }) => status === 'draft'),
    scheduled: posts.filter(({ status }) => status === 'scheduled').sort((a, b) => timeOf(a) - timeOf(b)),
    due: texts
      .filter(({ status, reviewBy }) => status === 'published' && reviewBy && reviewBy.day <= day)
      .sort((a, b) => dueOf(a) - dueOf(b)),
    added: missing(next.published.keys(), lock.published.keys()),
    removed: missing(lock.published.keys(), published.keys()),
    lock: lock.file,
  }
}

function renderText({ drafts, scheduled, due, added, removed, lock }: Report, { columns }: CliContext): string {
  const width = Math.min(44, Math.max(0, ...[...drafts, ...scheduled, ...due].map((text) => nameOf(text).length)))
  const row = (text: TextOutline, rest: string) =>
    `  ${nameOf(text).padEnd(width)}  ${rest}`.slice(0, Math.max(columns, 60))
  const changes = [...added.map((address) => `  + ${address}`), ...removed.map((address) => `  - ${address}`)]
  const section = (title: string, lines: readonly string[]) =>
    `${title}\n${(lines.length > 0 ? lines : ['  none']).join('\n')}\n`
  return [
    section(
      'Drafts',
      drafts.map((text) => row(text, text.title)),
    ),
    section(
      'Scheduled',
      scheduled.map((post) => row(post, post.published ? renderMoment(post.published) : '')),
    ),
    ...(due.length > 0
      ? [
          section(
            'Due for a review',
            due.map((text) => row(text, reviewOf(text))),
          ),
        ]
      : []),
    section(`The next build, compared with ${lock}`, changes),
  ].join('\n')
}

function renderJson({ drafts, scheduled, due, added, removed }: Report): string {
  const report = {
    drafts: drafts.map(({ slug, title, file }) => ({ slug, title, file })),
    scheduled: scheduled.map((post) => ({ slug: post.slug, title: post.title, file: post.file, at: instant(post) })),
    due: due.map(({ slug, title, file, reviewBy, reviewed }) => {
      return { slug, title, file, by: reviewBy?.day, ...(reviewed && { last: reviewed.day }) }
    }),
    added,
    removed,
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

/** What other verbs know a text by. Two texts of different kinds may have one slug. */
const nameOf = ({ kind, slug, path }: TextOutline) => (kind === 'post' ? slug : path)

function reviewOf({ reviewBy, reviewed }: TextOutline): string {
  const dayOf = (moment: Moment) => formatDay(moment.day, site.language)
  return [reviewBy && dayOf(reviewBy), reviewed && `last reviewed on ${dayOf(reviewed)}`].filter(Boolean).join(', ')
}

const dueOf = ({ reviewBy }: TextOutline) => reviewBy?.time ?? 0

const timeOf = ({ published }: TextOutline) => published?.time ?? 0

const instant = (post: TextOutline) => new Date(timeOf(post)).toISOString().replace('.000Z', 'Z')
