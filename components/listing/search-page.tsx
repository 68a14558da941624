import { SiteLink } from '@/components/layout/site-link'
import type { TagListing } from '@/lib/listings'
import { archivePath } from '@/lib/urls'
import { ListHead } from './listing-page'
import { SectionHead } from './section-head'
import { TopicCloud } from './topic-cloud'

/** Ways to an article: the archive for the browser's own search, and the topics. */
export function SearchPage({ tags }: { readonly tags: readonly TagListing[] }) {
  return (
    <>
      <ListHead title="Find an article" sentence="Every title stands on one page, where your browser can search it.">
        <p>
          <SiteLink to={archivePath}>Open the archive</SiteLink>
        </p>
      </ListHead>
      {tags.length > 0 && (
        <section>
          <SectionHead title="Topics" />
          <TopicCloud tags={tags} />
        </section>
      )}
    </>
  )
}
