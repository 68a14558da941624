import type { Post } from '../content'
import type { Term } from '../slug'
import { type ListedPost, listed } from './listed'
import { findNeighbours, listRelated } from './related'
import { findSeries, type SeriesListing } from './series'

/** What an essay leads to once it has been read. It names no post twice. */
export interface Ending {
  /** The one piece to read next; absent on a site with a single post. */
  readonly next: Post | undefined
  /** The series of which `next` is the following part. */
  readonly nextIn: SeriesListing | undefined
  /** Up to two more posts on the same topics. */
  readonly related: readonly Post[]
}

/** The same, as an article shows it. */
export interface ListedEnding {
  readonly next: ListedPost | undefined
  readonly nextIn: Term | undefined
  readonly related: readonly ListedPost[]
}

/** Returns what an article shows of its ending. */
export function listEnding({ next, nextIn, related }: Ending): ListedEnding {
  return {
    next: next && listed(next),
    nextIn: nextIn && { slug: nextIn.slug, label: nextIn.label },
    related: related.map(listed),
  }
}

/**
 * Returns what comes after `post`: the following part of its series; otherwise the most related post that is no part of
 * it, or the nearest in time where no topic is shared.
 */
export function buildEnding(posts: readonly Post[], post: Post): Ending {
  const series = post.series && findSeries(posts, post.series.slug)
  const parts = series?.posts ?? []
  const nextPart = parts[parts.findIndex(({ slug }) => slug === post.slug) + 1]
  const partSlugs = new Set(parts.map(({ slug }) => slug))
  const isElsewhere = (other: Post | undefined) => other && !partSlugs.has(other.slug)
  const related = listRelated(posts, post, parts.length + 3).filter(isElsewhere)
  const { older, newer } = findNeighbours(posts, post)
  const next = nextPart ?? related[0] ?? [older, newer].find(isElsewhere) ?? older ?? newer
  return { next, nextIn: nextPart && series, related: related.filter((other) => other !== next).slice(0, 2) }
}
