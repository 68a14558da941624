import { dirname, parse, relative, sep } from 'node:path'
import { splitAddress } from '../../address'
import { findLinks, type LinkPosition, resolveAddress, type Source } from '../../mdx'
import type { Edit } from '../../problems'
import { absoluteUrl, sitePathOf, withSlash } from '../../urls'
import type { AuthorEntry } from '../entries/author'
import { sourceOf, textsOf } from '../entries/bodies'
import { itemPath } from '../entries/entry'
import type { PageEntry } from '../entries/page'
import { parseEntries } from '../entries/parse-entries'
import type { PostEntry } from '../entries/post'
import { yamlText } from '../front-matter/yaml-text'
import type { LoadOptions } from '../load'
import { publicFolder } from '../read/public-folder'
import { readContent } from '../read/read-content'

/** A text that links to a text that is about to move, and the edits that update its links. */
export interface Relinked {
  /** For messages. */
  readonly file: string
  /** Absolute. */
  readonly path: string
  /** Absent if the text cannot be parsed, so that its links are unknown. */
  readonly edits?: readonly Edit[]
}

/** Where a text lives: its site path, and the absolute path of its text. */
export interface Home {
  readonly path: string
  readonly source: string
}

/**
 * Returns every text that links to the one at `from`, by address or by file, with the edits that make it link to `to`.
 */
export async function relink(
  { root, now, cwd = process.cwd() }: Pick<LoadOptions, 'root' | 'now' | 'cwd'>,
  from: Home,
  to: Home,
): Promise<Relinked[]> {
  const { files } = readContent(root, cwd)
  const { posts, pages, authors, slots } = parseEntries(files, now)
  const entries = [...posts, ...pages, ...authors, ...slots]
  const targets = { texts: textsOf(entries) }
  const paths = new Set(Object.values(targets.texts))
  const { name } = parse(from.source)
  const parts = [from.path.split('/').at(-2) ?? '', name === 'index' ? parse(dirname(from.source)).base : name]
  const found: Relinked[] = []
  for (const entry of entries) {
    const { path, file } = entry.file
    const source = sourceOf(entry, publicFolder(root))
    const edits = followProfiles(entry, from, to)
    // Parsing is slow, and a text that does not contain the name cannot link to it.
    const body = source?.body.toLowerCase()
    const mayLink = parts.some((name) => body?.includes(name.toLowerCase()))
    const folder = dirname(path === from.source ? to.source : path)
    const follow = (source: Source, written: LinkPosition): Edit[] => {
      const text = follows(written.text, from, to, folder, paths, resolveAddress(written.text, { source, targets }))
      return text === undefined || text === written.text ? [] : [{ start: written.start, end: written.end, text }]
    }
    try {
      if (source && mayLink) edits.push(...(await findLinks(source)).flatMap((written) => follow(source, written)))
      if (edits.length > 0) found.push({ file, path, edits })
    } catch {
      found.push({ file, path })
    }
  }
  return found
}

/** Returns the edits of links in an author's front matter that lead to the text at `from`. */
function followProfiles(entry: PostEntry | PageEntry | AuthorEntry, from: Home, to: Home): Edit[] {
  const { links = [] } = 'links' in entry.reading ? entry.reading : {}
  return links.flatMap(({ url }, index) => {
    const { path, query, anchor } = splitAddress(sitePathOf(url) ?? '')
    const range = entry.fields?.range([...itemPath(entry, 'links', index), 'url'])
    if (!range || withSlash(path) !== from.path) return []
    return [{ ...range, text: yamlText(absoluteUrl(to.path) + query + anchor) }]
  })
}

/**
 * Returns the link rewritten to the new place of a text or of a file of its own, or `undefined` if it does not lead to the
 * old one.
 */
function follows(
  written: string,
  from: Home,
  to: Home,
  folder: string,
  texts: ReadonlySet<string>,
  address: ReturnType<typeof resolveAddress>,
): string | undefined {
  if (/^[?#]/.test(written) || 'hint' in address || address.target === undefined) return undefined
  const path = withSlash(splitAddress(address.target).path)
  // A page may be where the texts of another kind are listed.
  if (!path.startsWith(from.path) || (path !== from.path && texts.has(path))) return undefined
  const below = path === from.path ? '' : path.slice(from.path.length).replace(/\/$/, '')
  const rest = /[?#].*$/s.exec(written)?.[0] ?? ''
  if (sitePathOf(written) !== undefined) return absoluteUrl(to.path) + below + rest
  if (written.startsWith('/')) return to.path + below + rest
  const file = relative(folder, to.source).split(sep).join('/')
  return (file.startsWith('.') ? file : `./${file}`) + rest
}
