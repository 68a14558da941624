import { notFound } from 'next/navigation'
import { Separated } from '@/components/layout/separated'
import { Shell } from '@/components/layout/shell'
import type { Author } from '@/lib/content'
import { type AuthorListing, paginate } from '@/lib/listings'
import { authorPage } from '@/lib/seo'
import { site } from '@/lib/site'
import { authorPath, href } from '@/lib/urls'
import { ListingPage } from './listing-page'

/** Page `number` of an author's articles, with the bio on the first. */
export function AuthorPage({
  listing,
  number,
}: {
  readonly listing: AuthorListing | undefined
  readonly number: number
}) {
  const page = listing && paginate(listing.posts, number, site.pageSize)
  if (!page) notFound()
  return (
    <Shell info={authorPage(listing, number)}>
      <ListingPage kind="Author" title={listing.author.name} path={authorPath(listing.slug)} page={page}>
        {number === 1 && <Bio author={listing.author} />}
      </ListingPage>
    </Shell>
  )
}

function Bio({ author }: { readonly author: Author }) {
  return (
    <>
      {author.picture && (
        <img
          className="portrait"
          src={href(author.picture.src)}
          alt={author.picture.alt}
          width={author.picture.width}
          height={author.picture.height}
        />
      )}
      {author.bioHtml && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: compiled and sanitised by lib/mdx
        <div className="bio" dangerouslySetInnerHTML={{ __html: author.bioHtml }} />
      )}
      {author.links.length > 0 && (
        <Separated className="facts">
          {author.links.map(({ label, url }) => (
            <a key={url} href={url} rel="me">
              {label}
            </a>
          ))}
        </Separated>
      )}
    </>
  )
}
