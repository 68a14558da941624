import { notFound } from 'next/navigation'
import { Shell } from '@/components/layout/shell'
import { SiteLink } from '@/components/layout/site-link'
import { paginate, type TagListing } from '@/lib/listings'
import { topicPage } from '@/lib/seo'
import { site } from '@/lib/site'
import { tagFeedPath, tagPath } from '@/lib/urls'
import { ListingPage } from './listing-page'

/** Page `number` of the essays on a topic. */
export function TopicPage({ tag, number }: { readonly tag: TagListing | undefined; readonly number: number }) {
  const page = tag && paginate(tag.posts, number, site.pageSize)
  if (!page) notFound()
  return (
    <Shell info={topicPage(tag, number)}>
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
    </Shell>
  )
}
