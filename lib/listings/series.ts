import { collate } from '../collate'
import type { Post } from '../content'
import { finderOf, oncePer } from '../once-per'
import type { Term } from '../slug'
import { group } from './group'

export interface SeriesListing extends Term {
  /** In the order of their parts. */
  readonly posts: readonly Post[]
}

/** Returns every series that has a published part, sorted by name. */
export const listSeries: (posts: readonly Post[]) => readonly SeriesListing[] = oncePer((posts) =>
  Object.freeze(
    group(posts, (post) => (post.series ? [post.series] : []))
      .map(({ key, posts }) => ({ slug: key.slug, label: key.label, posts: Object.freeze(posts.toSorted(byPart)) }))
      .sort((a, b) => collate(a.label, b.label)),
  ),
)

/** Returns the series with that slug, or `undefined`. */
export function findSeries(posts: readonly Post[], slug: string): SeriesListing | undefined {
  return bySlug(listSeries(posts), slug)
}

const bySlug = finderOf(({ slug }: SeriesListing) => slug)

function byPart(a: Post, b: Post): number {
  return (a.series?.part ?? 0) - (b.series?.part ?? 0)
}
