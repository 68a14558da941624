import { createFieldEditor, loadOutline, type TextOutline, today } from '../../content'
import { parseLocal, parseMoment } from '../../dates'
import { site } from '../../site'
import { type Change, textsOf } from '../changes/commit'
import { recordThese, writeLock } from '../changes/lock'
import { tryChanges } from '../changes/try'
import { editFile, refuse, writeChanges } from '../changes/write'
import type { CliContext } from '../context'
import { findText } from './find'
import { renderMoment } from './format-date'
import { openContent } from './open-content'
import { defineVerb } from './verb'

const HELP = `npm run post -- publish <slug> [--at DATE] [--dry-run]

Sets published: true and published_at, and records the address in content/addresses.json. Every other byte of the text
stays the same. If it is not ready, reports what npm run check finds, and writes nothing.

  --at        a day such as 2026-12-01, a time in the site's time zone such as "2026-12-01 09:30", or a time with an
              offset such as 2026-12-01T09:30:00+01:00; a date in the future schedules the post

Without --at the date is today, unless the draft already has a date in the future, which is kept.

A page or talk gets published: true alone: it has no such date, and is public with the next build.
`

/** `post publish`: changes at most two keys of one file, and the address lock. */
export const publish = defineVerb({
  name: 'publish',
  summary: 'publishes a draft today, or schedules it',
  help: HELP,
  flags: { at: { type: 'string' } },
  words: ['slug'],
  async run(context, { at: given, 'dry-run': dryRun }, [name = '']) {
    const at = given === undefined ? undefined : readAt(given)
    if (given !== undefined && at === undefined) {
      const form = `a day such as 2026-12-01, or a time such as 2026-12-01T09:30 that there is once in ${site.timeZone}`
      context.printError(`--at is "${given}": expected ${form}\n`)
      return 2
    }
    const content = openContent(context)
    if (!content) return 1
    const { outline } = content
    const text = findText(name, outline, context.cwd)
    if ('message' in text)
      return refuse(context, text.message, 'npm run post -- status lists drafts and scheduled posts')
    const isPost = text.kind === 'post'
    if (at !== undefined && !isPost) {
      return refuse(context, `${text.file} has no date of publication`, 'leave --at out, and it is published now')
    }

    const editor = createFieldEditor(text.text ?? '')
    if (!editor) return (await tryChanges(context, [], text.file)) || refuse(context, `${text.file} cannot be read`)
    const date = isPost ? (at ?? dateOf(text, context.now)) : undefined
    const edits = [
      ...editor.set('published', 'true', { before: 'published_at' }),
      ...(date === undefined ? [] : editor.set('published_at', date, { after: 'published' })),
    ]
    // A page that says nothing is published.
    const changes = isPost || text.status === 'draft' ? editFile(text.source, edits) : []
    if (isHeldBack(context, content.root, text, changes)) {
      const hint = `remove the line that npm run check -- ${text.file} names`
      return refuse(context, `${text.file} has a line from another system that keeps it from being published`, hint)
    }
    const all = [...changes, ...writeLock(context, recordThese(context, [text.path, ...text.aliases], changes))]
    const code = (await tryChanges(context, all, text.file)) || writeChanges(context, all, dryRun)
    if (code === 0) context.print(`${outcome(text, date, context, changes.length > 0)}\n`)
    return code
  },
})

/** Returns a date as it is written into a post: a time without an offset gets that of the site's time zone. */
function readAt(text: string): string | undefined {
  return parseMoment(text, site.timeZone)?.text ?? parseLocal(text, site.timeZone)?.iso
}

/** Returns true if something else keeps the text a draft, whatever `published` says. */
function isHeldBack(
  { now, cwd }: CliContext,
  root: string,
  { source }: TextOutline,
  changes: readonly Change[],
): boolean {
  const texts = textsOf(changes)
  const { posts, pages } = loadOutline({ root, now, cwd, texts })
  return [...posts, ...pages].some((text) => text.source === source && text.status === 'draft')
}

/** Returns the date to write; `undefined` if the existing one is kept. */
function dateOf({ status, published }: TextOutline, now: Date): string | undefined {
  const isToCome = published !== undefined && published.time > now.getTime()
  return status !== 'draft' || isToCome ? undefined : today(now).day
}

function outcome({ path, published }: TextOutline, date: string | undefined, { now }: CliContext, isNew: boolean) {
  const moment = date === undefined ? published : parseMoment(date, site.timeZone)
  if (moment && moment.time > now.getTime()) return `${path} is scheduled for ${renderMoment(moment)}.`
  return isNew ? `${path} goes live with the next build.` : `${path} is already published.`
}
