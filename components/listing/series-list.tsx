import type { SeriesListing } from '@/lib/listings'
import { seriesPath } from '@/lib/urls'
import { PartRows } from './rows'
import { SectionHead } from './section-head'

/** Every series with its parts. */
export function SeriesList({ series }: { readonly series: readonly SeriesListing[] }) {
  if (series.length === 0) return <p className="empty">No series yet.</p>
  return series.map(({ slug, label, posts }) => (
    <section className="year" key={slug}>
      <SectionHead title={label} to={seriesPath(slug)} more="View series" />
      <PartRows posts={posts} />
    </section>
  ))
}
