import { dirname, parse, relative, sep } from 'node:path'
import { splitAddress } from '../../address'
import { findLinks, type LinkPosition, resolveAddress } from '../../mdx'
import type { Edit } from '../../problems'
import { absoluteUrl, sitePathOf, withSlash } from '../../urls'
import { sourceOf, textsOf } from '../entries/bodies'
import { parseEntries } from '../entries/parse-entries'
import type { LoadOptions } from '../load'
import { publicFolder } from '../read/public-folder'
import { readContent } from '../read/read-content'

/** A text that links to a post that is about to move, and the edits that update its links. */
export interface Relinked {
  /** For messages. */
  readonly file: string
  /** Absolute. */
  readonly path: string
  /** Absent if the text cannot be parsed, so that its links are unknown. */
  readonly edits?: readonly Edit[]
}

/** Where a post lives: its site path, and the absolute path of its text. */
export interface Home {
  readonly path: string
  readonly source: string
}

/**
 * Returns every text that links to the post at `from`, by address or by file, with the edits that make it link to `to`.
 */
export async function relink(
  { root, now, cwd = process.cwd() }: Pick<LoadOptions, 'root' | 'now' | 'cwd'>,
  from: Home,
  to: Home,
): Promise<Relinked[]> {
  const { files } = readContent(root, cwd)
  const { posts, pages, authors } = parseEntries(files, now)
  const entries = [...posts, ...pages, ...authors]
  const targets = { texts: textsOf(entries) }
  const names = [from.path.split('/').at(-2) ?? '', parse(dirname(from.source)).base, parse(from.source).name]
  const parts = names.filter((name) => name !== 'index' && name !== 'posts')
  const found: Relinked[] = []
  for (const entry of entries) {
    const source = sourceOf(entry, publicFolder(root))
    // Parsing is slow, and a text that does not contain the post's name cannot link to it.
    const body = source?.body.toLowerCase()
    if (!source || !parts.some((name) => body?.includes(name.toLowerCase()))) continue
    const { path, file } = entry.file
    const folder = dirname(path === from.source ? to.source : path)
    const follow = (written: LinkPosition): Edit[] => {
      const text = follows(written.text, from, to, folder, resolveAddress(written.text, { source, targets }))
      return text === undefined || text === written.text ? [] : [{ start: written.start, end: written.end, text }]
    }
    try {
      const edits = (await findLinks(source)).flatMap(follow)
      if (edits.length > 0) found.push({ file, path, edits })
    } catch {
      found.push({ file, path })
    }
  }
  return found
}

/** Returns the link rewritten to the post's new place, or `undefined` if it does not lead to the old one. */
function follows(
  written: string,
  from: Home,
  to: Home,
  folder: string,
  address: ReturnType<typeof resolveAddress>,
): string | undefined {
  if (/^[?#]/.test(written) || 'hint' in address || address.target === undefined) return undefined
  const path = withSlash(splitAddress(address.target).path)
  if (!path.startsWith(from.path)) return undefined
  const below = path === from.path ? '' : path.slice(from.path.length).replace(/\/$/, '')
  const rest = /[?#].*$/s.exec(written)?.[0] ?? ''
  if (sitePathOf(written) !== undefined) return absoluteUrl(to.path) + below + rest
  if (written.startsWith('/')) return to.path + below + rest
  const file = relative(folder, to.source).split(sep).join('/')
  return (file.startsWith('.') ? file : `./${file}`) + rest
}
