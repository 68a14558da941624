import { SiteLink } from '@/components/layout/site-link'
import type { ListedPost, ListPage } from '@/lib/listings'
import type { Term } from '@/lib/slug'
import { tagFeedPath, tagPath } from '@/lib/urls'
import { wordsIn } from '@/lib/words'
import { ListingPage } from './listing-page'

/** A page of the essays on a topic. */
export function TopicPage({ tag, page }: { readonly tag: Term; readonly page: ListPage<ListedPost> }) {
  const { topic } = wordsIn()
  return (
    <ListingPage
      kind={topic.topic}
      title={tag.label}
      sentence={topic.sentence(tag.label)}
      path={tagPath(tag.slug)}
      page={page}
      more={
        <SiteLink to={tagFeedPath(tag.slug)} type="application/rss+xml">
          {topic.feed}
        </SiteLink>
      }
    />
  )
}
