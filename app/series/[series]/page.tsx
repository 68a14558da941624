import { notFound } from 'next/navigation'
import { placeholderParam, staticParams } from '@/app/static-params'
import { getPosts } from '@/components/content'
import { Shell } from '@/components/layout/shell'
import { SeriesPage } from '@/components/listing/series-page'
import { findSeries, listSeries } from '@/lib/listings'
import { metadataFor, seriesPage } from '@/lib/seo'

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
      <SeriesPage series={series} />
    </Shell>
  )
}
