import { dirname, join, parse } from 'node:path'
import { normalAddress } from '../../address'
import { createFieldEditor, kinds, type Outline, pathOf, relink, type TextOutline, today } from '../../content'
import { counted } from '../../counted'
import type { Edit } from '../../problems'
import type { Change } from '../changes/commit'
import { writeLock } from '../changes/lock'
import { editFile, refuse, writeChanges } from '../changes/write'
import type { CliContext } from '../context'
import { findText } from './find'
import { followInSettings } from './follow-settings'
import { openContent } from './open-content'
import { slugConflict } from './slug-conflict'
import { defineVerb } from './verb'

const HELP = `npm run post -- rename <old> <new> [--dry-run]

Changes the address of a post, page or talk: moves its file or folder, updates the links and translations in other texts, and the
navigation, footer and redirects in site.ts, and adds the old address to its aliases if it was ever published. It does all of this or
nothing: if a rename is interrupted, the next command finishes it.
`

/** `post rename`: a move, an alias, links and the address lock, as one change. */
export const rename = defineVerb({
  name: 'rename',
  summary: 'changes the address of a post, page or talk and updates the links to it',
  help: HELP,
  flags: {},
  words: ['old', 'new'],
  async run(context, { 'dry-run': dryRun }, [old = '', slug = '']) {
    const content = openContent(context)
    if (!content) return 1
    const { root, outline } = content
    const text = findText(old, outline, context.cwd)
    if ('message' in text)
      return refuse(context, text.message, 'npm run post -- status lists drafts and scheduled posts')
    const move = movesTo(text, slug)
    const path = pathOf({ file: { kind: text.kind }, slug })
    // A text may take back an address that it once had.
    const alias = text.aliases.find((known) => normalAddress(known) === normalAddress(path))
    const taken = slugConflict(text.kind, slug, alias ? forget(outline, text, alias) : outline, root, move.from)
    if (taken !== undefined) return refuse(context, taken)

    const to = { path, source: move.source }
    const linking = await relink({ root, now: context.now, cwd: context.cwd }, text, to)
    const unreadable = linking.find(({ edits }) => edits === undefined)
    const own = editOwn(text, slug, alias, outline)
    if (unreadable || !own) {
      return refuse(
        context,
        `${unreadable?.file ?? text.file} cannot be read`,
        'npm run check says what is wrong with it',
      )
    }
    const links = linking.filter(({ path }) => path !== text.source)
    const ownLinks = linking.find(({ path }) => path === text.source)?.edits ?? []
    const settings = followInSettings(context, text.path, path)
    const all: Change[] = [
      ...(move.from === move.to ? [] : [{ kind: 'move', from: move.from, to: move.to } as const]),
      ...editFile(text.source, [...own, ...ownLinks], summarise(own.length, ownLinks.length)).map((change) => ({
        ...change,
        path: to.source,
      })),
      ...followers(links, text, slug, outline),
      ...settings.changes,
      ...recordMove(context, outline, text, path),
    ]
    const code = writeChanges(context, all, dryRun)
    const left = settings.left.map((place) => `${place} still names ${text.path}: change it there.\n`)
    if (code === 0) context.print(`${text.path} is now ${path}.\n${left.join('')}`)
    return code
  },
})

/** Returns the changes of other texts: links, and the names of a post in its translations and in posts that it replaces. */
function followers(
  links: Awaited<ReturnType<typeof relink>>,
  text: TextOutline,
  slug: string,
  outline: Outline,
): Change[] {
  const linking = new Map(links.map(({ path, edits = [] }) => [path, edits]))
  const naming = new Map(
    (text.kind === 'post' ? outline.posts : []).flatMap(({ source, text: written = '' }) => {
      const editor = createFieldEditor(written)
      const edits = [
        ...(editor?.replaceItem('translations', text.slug, slug) ?? []),
        ...(editor?.replaceItem('superseded_by', text.slug, slug) ?? []),
        ...(editor?.replaceItem('superseded_by', text.path, pathOf({ file: text, slug })) ?? []),
      ]
      return edits.length > 0 && source !== text.source ? [[source, edits] as const] : []
    }),
  )
  return [...new Set([...linking.keys(), ...naming.keys()])].flatMap((path) => {
    const [keys, edits] = [naming.get(path) ?? [], linking.get(path) ?? []]
    return editFile(path, [...keys, ...edits], summarise(keys.length, edits.length))
  })
}

/** Returns what to move. The file or its folder gets the new name; an index file keeps its place in the folder. */
function movesTo({ source, folder }: TextOutline, slug: string) {
  const { base, ext } = parse(source)
  if (folder === undefined) {
    const to = join(dirname(source), slug + ext)
    return { from: source, to, source: to }
  }
  const to = join(dirname(folder), slug)
  return { from: folder, to, source: join(to, base) }
}

/**
 * Edits the text's own front matter: an explicit slug is updated, and the old address becomes an alias if readers know
 * it.
 */
function editOwn(text: TextOutline, slug: string, alias: string | undefined, outline: Outline): Edit[] | undefined {
  const editor = createFieldEditor(text.text ?? '')
  if (!editor) return undefined
  const written = editor.has('slug') ? editor.set('slug', slug) : []
  if (alias !== undefined) return [...written, ...editor.replaceItem('aliases', alias, text.path)]
  const isMissed = isKnown(text, outline) && !isList(text.path, outline)
  return isMissed ? [...written, ...editor.add('aliases', text.path)] : written
}

function summarise(keys: number, links: number): string {
  const parts = [...(keys > 0 ? ['front matter'] : []), ...(links > 0 ? [counted(links, 'link')] : [])]
  return parts.join(', ')
}

function isKnown({ path, status }: TextOutline, { lock }: Outline): boolean {
  return status === 'published' || lock.published.has(path) || lock.withdrawn.has(path)
}

/** Returns true if the engine lists texts of a kind at that path as soon as no page is there. */
function isList(path: string, { pages }: Outline): boolean {
  return pages.some(({ kind }) => kinds[kind].base === path)
}

/** Records both addresses of a text that readers know: the old one stays the first, the new one is of today. */
function recordMove(context: CliContext, { lock, published }: Outline, text: TextOutline, path: string): Change[] {
  const since = lock.published.get(text.path) ?? published.get(text.path)
  if (since === undefined) return []
  const { day } = today(context.now)
  return writeLock(context, {
    ...lock,
    published: new Map([[text.path, since], [path, day], ...lock.published]),
  })
}

/** Returns the outline without one of the aliases of a text. */
function forget({ posts, pages, lock, ...outline }: Outline, text: TextOutline, alias: string): Outline {
  const rid = (one: TextOutline) => (one === text ? { ...one, aliases: [] } : one)
  const published = without(lock.published, alias)
  return { ...outline, posts: posts.map(rid), pages: pages.map(rid), lock: { ...lock, published } }
}

function without(days: ReadonlyMap<string, string>, address: string): ReadonlyMap<string, string> {
  return new Map([...days].filter(([known]) => normalAddress(known) !== normalAddress(address)))
}
