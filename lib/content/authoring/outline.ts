import type { Moment } from '../../dates'
import type { Problem } from '../../problems'
import type { Term } from '../../slug'
import { namesOf } from '../build'
import type { PageEntry } from '../entries/page'
import { parseEntries } from '../entries/parse-entries'
import type { PostEntry } from '../entries/post'
import { type KindName, kinds, pathOf } from '../kinds'
import type { LoadOptions } from '../load'
import { type AddressLock, loadLock } from '../lock/lock'
import { listPublished } from '../lock/published-addresses'
import { readContent } from '../read/read-content'
import { today } from '../today'
import type { Post } from '../types'

/** A post or page as far as its front matter can be understood. It may contain errors. */
export interface TextOutline {
  readonly kind: KindName
  readonly slug: string
  /** Site path. */
  readonly path: string
  /** For messages. */
  readonly file: string
  /** Absolute paths: of the text, and of its own folder if it has one. */
  readonly source: string
  readonly folder?: string
  /** The whole text, without a byte order mark and with `\n` as line ends; absent if the bytes are not text. */
  readonly text?: string
  readonly status: Post['status']
  readonly title: string
  readonly published?: Post['published']
  /** The day by which a review is due, and that of the last one. */
  readonly reviewBy?: Moment
  readonly reviewed?: Moment
  readonly aliases: readonly string[]
}

/** What commands need to know about a content folder without compiling a body. */
export interface Outline {
  readonly posts: readonly TextOutline[]
  /** Pages of every kind, except those whose name is fixed. */
  readonly pages: readonly TextOutline[]
  readonly lock: AddressLock
  /** Problems with the lock file. */
  readonly lockProblems: readonly Problem[]
  /** Every address that readers can reach now, with the day it was published. */
  readonly published: ReadonlyMap<string, string>
  /** Labels in the spelling that most posts use, by slug. */
  readonly labels: Readonly<Record<'tags' | 'authors' | 'series', ReadonlyMap<string, string>>>
}

interface OutlineOptions extends Pick<LoadOptions, 'root' | 'now' | 'cwd' | 'texts'> {
  /** Absolute paths of texts that are left out. */
  readonly without?: ReadonlySet<string>
}

/**
 * Returns all texts of a content folder, including drafts and texts with errors. Never throws for a mistake in a text.
 */
export function loadOutline({ root, now, cwd = process.cwd(), texts, without }: OutlineOptions): Outline {
  const { files } = readContent(root, cwd, { ...(texts && { texts }) })
  const wanted = files.filter(({ path }) => !without?.has(path))
  const { posts, pages } = parseEntries(wanted, now)
  const { lock, problems: lockProblems } = loadLock(root, cwd, texts)
  return {
    posts: posts.map((post) => ({
      ...outlineOf(post),
      ...(post.reading.published_at && { published: post.reading.published_at }),
    })),
    pages: pages.filter(({ kind }) => !kinds[kind].names).map(outlineOf),
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

function outlineOf({ file, slug, status, reading }: PostEntry | PageEntry): TextOutline {
  return {
    kind: file.kind,
    slug,
    path: pathOf({ file, slug }),
    file: file.file,
    source: file.path,
    status,
    title: reading.title ?? file.name,
    aliases: reading.aliases ?? [],
    ...(reading.review_by && { reviewBy: reading.review_by }),
    ...(reading.reviewed_at && { reviewed: reading.reviewed_at }),
    ...(file.folder !== undefined && { folder: file.folder }),
    ...(file.text !== undefined && { text: file.text }),
  }
}

/** Returns the most common spelling of each term, by slug. */
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
