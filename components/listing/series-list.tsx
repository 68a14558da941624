import type { SeriesListing } from '@/lib/listings'
import { seriesPath } from '@/lib/urls'
import { wordsIn } from '@/lib/words'
import { PartRows } from './rows'
import { SectionHead } from './section-head'

/** Every series with its parts. */
export function SeriesList({ series }: { readonly series: readonly SeriesListing[] }) {
  const words = wordsIn().series
  if (series.length === 0) return <p className="empty">{words.noSeries}</p>
  return series.map(({ slug, label, posts }) => (
    <section className="year" key={slug}>
      <SectionHead title={label} to={seriesPath(slug)} more={words.view} />
      <PartRows posts={posts} />
    </section>
  ))
}
