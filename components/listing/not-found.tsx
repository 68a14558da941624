import { Mark } from '@/components/layout/mark'
import { SiteLink } from '@/components/layout/site-link'
import type { Post } from '@/lib/content'
import { searchPath } from '@/lib/urls'
import { wordsIn } from '@/lib/words'
import { ListHead } from './listing-page'
import { Rows } from './rows'
import { SectionHead } from './section-head'

/** The "not found" page: says what happened, and offers the search and the latest three essays. */
export function NotFound({ latest }: { readonly latest: readonly Post[] }) {
  const { lost, list } = wordsIn()
  return (
    <>
      <ListHead kind="404" title={lost.title} sentence={lost.sentence}>
        <p className="lost">
          <Mark height={72} again />
        </p>
        <p>
          <SiteLink to={searchPath}>{lost.search}</SiteLink>
        </p>
      </ListHead>
      {latest.length > 0 && (
        <section>
          <SectionHead title={list.latestEssays} />
          <Rows posts={latest} />
        </section>
      )}
    </>
  )
}
