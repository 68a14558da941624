import { dirname, join, parse } from 'node:path'
import { normalAddress } from '../../address'
import { createFieldEditor, type Outline, type PostOutline, relink, today } from '../../content'
import { counted } from '../../counted'
import type { Edit } from '../../problems'
import { readItemPath } from '../../settings'
import { site } from '../../site'
import { postPath } from '../../urls'
import type { Change } from '../changes/commit'
import { writeLock } from '../changes/lock'
import { editFile, refuse, writeChanges } from '../changes/write'
import type { CliContext } from '../context'
import { findPost } from './find'
import { openContent } from './open-content'
import { slugConflict } from './slug-conflict'
import { defineVerb } from './verb'

const HELP = `npm run post -- rename <old> <new> [--dry-run]

Changes the address of a post: moves its file or folder, updates the links in other posts, pages and biographies, and
adds the old address to the post's aliases if it was ever published. It does all of this or nothing: if a rename is
interrupted, the next command finishes it.
`

/** `post rename`: a move, an alias, links and the address lock, as one change. */
export const rename = defineVerb({
  name: 'rename',
  summary: 'changes the address of a post and updates the links to it',
  help: HELP,
  flags: {},
  words: ['old', 'new'],
  async run(context, { 'dry-run': dryRun }, [old = '', slug = '']) {
    const content = openContent(context)
    if (!content) return 1
    const { root, outline } = content
    const post = findPost(old, outline, context.cwd)
    if ('message' in post)
      return refuse(context, post.message, 'npm run post -- status lists drafts and scheduled posts')
    const move = movesTo(post, slug)
    // A post may take back an address that it once had.
    const alias = post.aliases.find((known) => normalAddress(known) === normalAddress(postPath(slug)))
    const taken = slugConflict(slug, alias === undefined ? outline : forget(outline, post, alias), root, move.from)
    if (taken !== undefined) return refuse(context, taken)

    const to = { path: postPath(slug), source: move.source }
    const texts = await relink({ root, now: context.now, cwd: context.cwd }, post, to)
    const unreadable = texts.find(({ edits }) => edits === undefined)
    const own = editOwn(post, slug, alias, outline)
    if (unreadable || !own) {
      return refuse(
        context,
        `${unreadable?.file ?? post.file} cannot be read`,
        'npm run check says what is wrong with it',
      )
    }
    const links = texts.filter(({ path }) => path !== post.source)
    const ownLinks = texts.find(({ path }) => path === post.source)?.edits ?? []
    const all: Change[] = [
      ...(move.from === move.to ? [] : [{ kind: 'move', from: move.from, to: move.to } as const]),
      ...editFile(post.source, [...own, ...ownLinks], summarise(own.length, ownLinks.length)).map((change) => ({
        ...change,
        path: to.source,
      })),
      ...links.flatMap(({ path, edits = [] }) => editFile(path, edits, summarise(0, edits.length))),
      ...recordMove(context, outline, post, to.path),
    ]
    const code = writeChanges(context, all, dryRun)
    if (code === 0) context.print(`${post.path} is now ${to.path}.\n${navigationHint(post)}`)
    return code
  },
})

/** Returns what to move. The file or its folder gets the new name; an index file keeps its place in the folder. */
function movesTo({ source, folder }: PostOutline, slug: string) {
  const { base, ext } = parse(source)
  if (folder === undefined) {
    const to = join(dirname(source), slug + ext)
    return { from: source, to, source: to }
  }
  const to = join(dirname(folder), slug)
  return { from: folder, to, source: join(to, base) }
}

/**
 * Edits the post's own front matter: an explicit slug is updated, and the old address becomes an alias if readers know
 * it.
 */
function editOwn(post: PostOutline, slug: string, alias: string | undefined, outline: Outline): Edit[] | undefined {
  const editor = createFieldEditor(post.text ?? '')
  if (!editor) return undefined
  const written = editor.has('slug') ? editor.set('slug', slug) : []
  if (alias !== undefined) return [...written, ...editor.replaceItem('aliases', alias, post.path)]
  return isKnown(post, outline) ? [...written, ...editor.add('aliases', post.path)] : written
}

function summarise(keys: number, links: number): string {
  const parts = [...(keys > 0 ? ['front matter'] : []), ...(links > 0 ? [counted(links, 'link')] : [])]
  return parts.join(', ')
}

function isKnown({ path, status }: PostOutline, { lock }: Outline): boolean {
  return status === 'published' || lock.published.has(path) || lock.withdrawn.has(path)
}

/** Records both addresses of a post that readers know: the old one stays the first, the new one is of today. */
function recordMove(context: CliContext, { lock, published }: Outline, post: PostOutline, path: string): Change[] {
  const since = lock.published.get(post.path) ?? published.get(post.path)
  if (since === undefined) return []
  const { day } = today(context.now)
  return writeLock(context, {
    ...lock,
    published: new Map([[post.path, since], [path, day], ...lock.published]),
  })
}

/** Returns the outline without one of the post's aliases. */
function forget({ posts, lock, ...outline }: Outline, post: PostOutline, alias: string): Outline {
  const others = posts.map((other) => (other === post ? { ...post, aliases: [] } : other))
  return { ...outline, posts: others, lock: { ...lock, published: without(lock.published, alias) } }
}

function without(days: ReadonlyMap<string, string>, address: string): ReadonlyMap<string, string> {
  return new Map([...days].filter(([known]) => normalAddress(known) !== normalAddress(address)))
}

/** Settings are code, so only people change them. */
function navigationHint({ path }: PostOutline): string {
  const isNamed = [...site.navigation, ...site.footer].some((item) => {
    const target = readItemPath(item.path, site.url)
    return 'path' in target && target.path === path
  })
  return isNamed ? `The settings, site.ts, still name ${path}: change it there.\n` : ''
}
