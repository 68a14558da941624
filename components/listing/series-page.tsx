import { ReadingTime } from '@/components/post/facts'
import { counted } from '@/lib/counted'
import type { ListedPost } from '@/lib/listings'
import type { Term } from '@/lib/slug'
import { ListHead } from './listing-page'
import { PartRows } from './rows'
import { SectionHead } from './section-head'

/** A series: how many parts, how long they take together, and the parts in their order. */
export function SeriesPage({
  series: { label, posts },
}: {
  readonly series: Term & { readonly posts: readonly ListedPost[] }
}) {
  return (
    <>
      <ListHead
        kind="Series"
        title={label}
        sentence="Meant to be read in order."
        count={counted(posts.length, 'part')}
        more={<ReadingTime minutes={posts.reduce((sum, { facts }) => sum + facts.minutes, 0)} />}
      />
      <section>
        <SectionHead title="Parts" />
        <PartRows posts={posts} />
      </section>
    </>
  )
}
