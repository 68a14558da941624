import { ReadingTime } from '@/components/post/facts'
import type { ListedPost } from '@/lib/listings'
import type { Term } from '@/lib/slug'
import { wordsIn } from '@/lib/words'
import { ListHead } from './listing-page'
import { PartRows } from './rows'
import { SectionHead } from './section-head'

/** A series: how many parts, how long they take together, and the parts in their order. */
export function SeriesPage({
  series: { label, posts },
}: {
  readonly series: Term & { readonly posts: readonly ListedPost[] }
}) {
  const words = wordsIn().series
  return (
    <>
      <ListHead
        kind={words.one}
        title={label}
        sentence={words.sentence}
        count={words.partCount(posts.length)}
        more={<ReadingTime minutes={posts.reduce((sum, { facts }) => sum + facts.minutes, 0)} />}
      />
      <section>
        <SectionHead title={words.parts} />
        <PartRows posts={posts} />
      </section>
    </>
  )
}
