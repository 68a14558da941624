import { Mark } from '@/components/layout/mark'
import { SiteLink } from '@/components/layout/site-link'
import type { Post } from '@/lib/content'
import { searchPath } from '@/lib/urls'
import { ListHead } from './listing-page'
import { Rows } from './rows'
import { SectionHead } from './section-head'

/** The "not found" page: says what happened, and offers the search and the latest three essays. */
export function NotFound({ latest }: { readonly latest: readonly Post[] }) {
  return (
    <>
      <ListHead
        kind="404"
        title="Page not found"
        sentence="There’s nothing at this address. The page may have moved, or the link may be wrong."
      >
        <p className="lost">
          <Mark height={72} again />
        </p>
        <p>
          <SiteLink to={searchPath}>Search essays</SiteLink>
        </p>
      </ListHead>
      {latest.length > 0 && (
        <section>
          <SectionHead title="Latest essays" />
          <Rows posts={latest} />
        </section>
      )}
    </>
  )
}
