import { notFound } from 'next/navigation'
import { placeholderParam, staticParams } from '@/app/static-params'
import { getPosts } from '@/components/content'
import { Shell } from '@/components/layout/shell'
import { ListingPage } from '@/components/listing/listing-page'
import { findSeries, listSeries, wholeList } from '@/lib/listings'
import { metadataFor, seriesPage } from '@/lib/seo'
import { seriesPath } from '@/lib/urls'

type Props = { readonly params: Promise<{ series: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return staticParams(async () => listSeries(await getPosts()).map(({ slug }) => ({ series: slug })), {
    series: placeholderParam,
  })
}

export async function generateMetadata({ params }: Props) {
  const series = findSeries(await getPosts(), (await params).series)
  return series ? metadataFor(seriesPage(series)) : {}
}

export default async function Page({ params }: Props) {
  const series = findSeries(await getPosts(), (await params).series)
  if (!series) notFound()
  return (
    <Shell info={seriesPage(series)}>
      <ListingPage
        kind="Series"
        title={series.label}
        path={seriesPath(series.slug)}
        page={wholeList(series.posts)}
        by="part"
      />
    </Shell>
  )
}
