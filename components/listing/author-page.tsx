import { notFound } from 'next/navigation'
import { Shell } from '@/components/layout/shell'
import { type AuthorListing, paginate } from '@/lib/listings'
import type { PictureSource } from '@/lib/pictures'
import { authorPage } from '@/lib/seo'
import { site } from '@/lib/site'
import { authorPath } from '@/lib/urls'
import { Bio } from './bio'
import { ListingPage } from './listing-page'

/** Page `number` of an author's essays, with the bio on the first. */
export function AuthorPage({
  listing,
  number,
  portrait,
}: {
  readonly listing: AuthorListing | undefined
  readonly number: number
  /** Smaller or lighter versions of the author's portrait. */
  readonly portrait: readonly PictureSource[]
}) {
  const page = listing && paginate(listing.posts, number, site.pageSize)
  if (!page) notFound()
  return (
    <Shell info={authorPage(listing, number)}>
      <ListingPage kind="Author" title={listing.author.name} path={authorPath(listing.slug)} page={page}>
        {number === 1 && <Bio author={listing.author} portrait={portrait} />}
      </ListingPage>
    </Shell>
  )
}
