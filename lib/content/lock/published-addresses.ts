import { homePath } from '../../urls'
import { type Entries, publishedOf } from '../entries/entries'
import { pathOf } from '../kinds'
import type { AddressLock } from './lock'

/**
 * Returns the addresses that must keep working, with their days: those of published posts and pages, and the old
 * addresses that lead to them. Lists and feeds come and go with their posts, so they are not included; neither are
 * posts whose `published` is invalid. A page has no date and gets `day`, which is today; so does a new address of a
 * post that the lock already knows. The home page is always there.
 */
export function listPublished(
  { posts, pages, lock }: Pick<Entries, 'posts' | 'pages'> & { readonly lock: Pick<AddressLock, 'published'> },
  day: string,
): ReadonlyMap<string, string> {
  const published = publishedOf({ posts, pages })
  return new Map([
    ...published.pages.flatMap((page) =>
      [...(page.reading.aliases ?? []), pathOf(page)]
        .filter((address) => address !== homePath)
        .map((address) => [address, day] as const),
    ),
    ...published.posts.flatMap((post) => {
      const { published: isRead, published_at: date, aliases = [] } = post.reading
      if (!isRead || !date) return []
      const addresses = [...aliases, pathOf(post)]
      // A new address must be younger than the recorded ones, so that the first address can be told.
      const isKnown = addresses.some((address) => lock.published.has(address))
      return addresses.map((address) => [address, isKnown && date.day < day ? day : date.day] as const)
    }),
  ])
}
