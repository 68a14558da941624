import { TippedMark } from '@/components/layout/mark'
import { SiteLink } from '@/components/layout/site-link'
import type { Post } from '@/lib/content'
import { searchPath } from '@/lib/urls'
import { ListHead } from './listing-page'
import { Rows } from './rows'
import { SectionHead } from './section-head'

/** What happened, a way to search, and the latest three. */
export function NotFound({ latest }: { readonly latest: readonly Post[] }) {
  return (
    <>
      <ListHead
        kind="404"
        title="Out of balance"
        sentence="There is no page at this address. It may have moved, or never have been."
      >
        <TippedMark />
        <p>
          <SiteLink to={searchPath}>Search the articles</SiteLink>
        </p>
      </ListHead>
      {latest.length > 0 && (
        <section>
          <SectionHead title="Latest" />
          <Rows posts={latest} />
        </section>
      )}
    </>
  )
}
