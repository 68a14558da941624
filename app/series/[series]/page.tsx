import { notFound } from 'next/navigation'
import { dataOf, staticParams } from '@/components/content'
import { Shell } from '@/components/layout/shell'
import { SeriesPage } from '@/components/listing/series-page'
import { series } from '@/lib/routes'
import { metadataFor } from '@/lib/seo'

type Props = { readonly params: Promise<{ series: string }> }

export const dynamicParams = false

export const generateStaticParams = () => staticParams(series)

export async function generateMetadata({ params }: Props) {
  const data = await dataOf(series, params)
  return data ? metadataFor(data.info) : {}
}

export default async function Page({ params }: Props) {
  const data = await dataOf(series, params)
  if (!data) notFound()
  return (
    <Shell {...data}>
      <SeriesPage series={data.series} />
    </Shell>
  )
}
