import type { Author, Post } from '../content'
import { group } from './group'

export interface AuthorListing {
  readonly slug: string
  readonly author: Author
  readonly posts: readonly Post[]
}

/** Every author with posts, by name; posts newest first. */
export function listAuthors(posts: readonly Post[]): AuthorListing[] {
  return group(posts, (post) => post.authors)
    .map(({ key, posts }) => ({ slug: key.slug, author: key, posts }))
    .sort((a, b) => a.author.name.localeCompare(b.author.name, 'en'))
}

/** The author at that slug, or `undefined`. */
export function findAuthor(posts: readonly Post[], slug: string): AuthorListing | undefined {
  return listAuthors(posts).find((author) => author.slug === slug)
}
