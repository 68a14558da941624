import { type Entries, publishedOf } from '../entries/entries'
import { pathOf } from '../kinds'
import type { AddressLock } from './lock'

/**
 * What authors have given readers to keep: posts and pages that are out, and the old addresses that lead to posts. Lists
 * and feeds come and go with their posts and are not among them, and neither are posts whose `published` cannot be read.
 * A page has no day and gets `day`, today; so does another address of a post that the lock knows.
 */
export function listPublished(
  { posts, pages, lock }: Pick<Entries, 'posts' | 'pages'> & { readonly lock: Pick<AddressLock, 'published'> },
  day: string,
): ReadonlyMap<string, string> {
  const published = publishedOf({ posts, pages })
  return new Map([
    ...published.pages.map((page) => [pathOf(page), day] as const),
    ...published.posts.flatMap((post) => {
      const { published: isRead, published_at: date, aliases = [] } = post.reading
      if (!isRead || !date) return []
      const addresses = [...aliases, pathOf(post)]
      // An address that a post gets later is younger than the others, which tells what it was first called.
      const isKnown = addresses.some((address) => lock.published.has(address))
      return addresses.map((address) => [address, isKnown && date.day < day ? day : date.day] as const)
    }),
  ])
}
