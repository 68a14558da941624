import { collate } from '../collate'
import type { Author, Post } from '../content'
import { group } from './group'

export interface AuthorListing {
  readonly slug: string
  readonly author: Author
  readonly posts: readonly Post[]
}

/** Returns every author who has posts, sorted by name. Their posts are newest first. */
export function listAuthors(posts: readonly Post[]): AuthorListing[] {
  return group(posts, (post) => post.authors)
    .map(({ key, posts }) => ({ slug: key.slug, author: key, posts }))
    .sort((a, b) => collate(a.author.name, b.author.name))
}

/** Returns the author with that slug, or `undefined`. */
export function findAuthor(posts: readonly Post[], slug: string): AuthorListing | undefined {
  return listAuthors(posts).find((author) => author.slug === slug)
}
