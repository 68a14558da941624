import { SiteLink } from '@/components/layout/site-link'
import type { ListedPost, ListPage } from '@/lib/listings'
import type { Term } from '@/lib/slug'
import { tagFeedPath, tagPath } from '@/lib/urls'
import { ListingPage } from './listing-page'

/** A page of the essays on a topic. */
export function TopicPage({ tag, page }: { readonly tag: Term; readonly page: ListPage<ListedPost> }) {
  return (
    <ListingPage
      kind="Topic"
      title={tag.label}
      sentence={`Essays on ${tag.label}, newest first.`}
      path={tagPath(tag.slug)}
      page={page}
      more={
        <SiteLink to={tagFeedPath(tag.slug)} type="application/rss+xml">
          RSS feed for this topic
        </SiteLink>
      }
    />
  )
}
