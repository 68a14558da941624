import type { Problem } from '../../problems'
import type { Term } from '../../slug'
import { namesOf } from '../build'
import { parseEntries } from '../entries/parse-entries'
import { pathOf } from '../kinds'
import type { LoadOptions } from '../load'
import { type AddressLock, loadLock } from '../lock/lock'
import { listPublished } from '../lock/published-addresses'
import { readContent } from '../read/read-content'
import { today } from '../today'
import type { Post } from '../types'

/** A post as far as its front matter can be understood, right or wrong. */
export interface PostOutline {
  readonly slug: string
  /** Site path. */
  readonly path: string
  /** For messages. */
  readonly file: string
  /** Absolute path of the text, and of the folder that belongs to it alone. */
  readonly source: string
  readonly folder?: string
  /** The whole text, without byte order mark, line ends `\n`; absent when the bytes are no text. */
  readonly text?: string
  readonly status: Post['status']
  readonly title: string
  readonly published?: Post['published']
  readonly aliases: readonly string[]
}

/** What commands need to know of a content folder without compiling a body. */
export interface Outline {
  readonly posts: readonly PostOutline[]
  readonly lock: AddressLock
  /** What is wrong with the lock's file. */
  readonly lockProblems: readonly Problem[]
  /** What readers can reach now, with its day. */
  readonly published: ReadonlyMap<string, string>
  /** Labels in the spelling that most posts use, by their slug. */
  readonly labels: Readonly<Record<'tags' | 'authors' | 'series', ReadonlyMap<string, string>>>
}

/** The posts of a content folder, drafts and broken ones too. Never throws for an author's mistake. */
export function loadOutline({
  root,
  now,
  cwd = process.cwd(),
  texts,
}: Pick<LoadOptions, 'root' | 'now' | 'cwd' | 'texts'>): Outline {
  const { files } = readContent(root, cwd, { ...(texts && { texts }) })
  const { posts, pages } = parseEntries(files, now)
  const { lock, problems: lockProblems } = loadLock(root, cwd, texts)
  return {
    posts: posts.map(({ file, slug, status, reading }) => ({
      slug,
      path: pathOf({ file, slug }),
      file: file.file,
      source: file.path,
      status,
      title: reading.title ?? file.name,
      aliases: reading.aliases ?? [],
      ...(file.folder !== undefined && { folder: file.folder }),
      ...(file.text !== undefined && { text: file.text }),
      ...(reading.published_at && { published: reading.published_at }),
    })),
    lock,
    lockProblems,
    published: listPublished({ posts, pages, lock }, today(now).day),
    labels: {
      tags: usual(posts.flatMap(({ reading }) => reading.tags ?? [])),
      authors: usual(posts.flatMap(namesOf)),
      series: usual(posts.flatMap(({ reading }) => reading.series ?? [])),
    },
  }
}

/** The spelling used most, by slug. */
function usual(terms: readonly Term[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  const best = new Map<string, string>()
  for (const { slug, label } of terms) {
    const count = (counts.get(label) ?? 0) + 1
    counts.set(label, count)
    const leader = best.get(slug)
    if (leader === undefined || count > (counts.get(leader) ?? 0)) best.set(slug, label)
  }
  return best
}
