import { collate } from '../collate'
import type { Author, Post } from '../content'
import { finderOf, oncePer } from '../once-per'
import { group } from './group'

export interface AuthorListing {
  readonly slug: string
  readonly author: Author
  readonly posts: readonly Post[]
}

/** Returns every author who has posts, sorted by name. Their posts are newest first. */
export const listAuthors: (posts: readonly Post[]) => readonly AuthorListing[] = oncePer((posts) =>
  Object.freeze(
    group(posts, (post) => post.authors)
      .map(({ key, posts }) => ({ slug: key.slug, author: key, posts }))
      .sort((a, b) => collate(a.author.name, b.author.name)),
  ),
)

/** Returns the author with that slug, or `undefined`. */
export function findAuthor(posts: readonly Post[], slug: string): AuthorListing | undefined {
  return bySlug(listAuthors(posts), slug)
}

const bySlug = finderOf(({ slug }: AuthorListing) => slug)
