import { notFound } from 'next/navigation'
import { dataOf, staticParams } from '@/components/content'
import { Shell } from '@/components/layout/shell'
import { AllArticles } from '@/components/listing/all-articles'
import { furtherEssays } from '@/lib/routes'
import { metadataFor } from '@/lib/seo'

type Props = { readonly params: Promise<{ page: string }> }

export const dynamicParams = false

export const generateStaticParams = () => staticParams(furtherEssays)

export async function generateMetadata({ params }: Props) {
  const data = await dataOf(furtherEssays, params)
  return data ? metadataFor(data.info) : {}
}

export default async function Page({ params }: Props) {
  const data = await dataOf(furtherEssays, params)
  if (!data) notFound()
  return (
    <Shell {...data}>
      <AllArticles page={data.page} />
    </Shell>
  )
}
