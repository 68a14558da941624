import { collate } from '../collate'
import type { Post } from '../content'
import { finderOf, oncePer } from '../once-per'
import type { Term } from '../slug'
import { group } from './group'

export interface TagListing extends Term {
  readonly posts: readonly Post[]
}

/**
 * Returns every tag in use with its posts, newest first. The most used tags come first, then they are sorted by name.
 */
export const listTags: (posts: readonly Post[]) => readonly TagListing[] = oncePer((posts) =>
  Object.freeze(
    group(posts, (post) => post.tags)
      .map(({ key, posts }) => ({ slug: key.slug, label: key.label, posts }))
      .sort((a, b) => b.posts.length - a.posts.length || collate(a.label, b.label)),
  ),
)

/** Returns the tag with that slug, or `undefined`. */
export function findTag(posts: readonly Post[], slug: string): TagListing | undefined {
  return bySlug(listTags(posts), slug)
}

const bySlug = finderOf(({ slug }: TagListing) => slug)
