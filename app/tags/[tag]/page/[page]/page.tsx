import { notFound } from 'next/navigation'
import { dataOf, staticParams } from '@/components/content'
import { Shell } from '@/components/layout/shell'
import { TopicPage } from '@/components/listing/topic-page'
import { furtherTopics } from '@/lib/routes'
import { metadataFor } from '@/lib/seo'

type Props = { readonly params: Promise<{ tag: string; page: string }> }

export const dynamicParams = false

export const generateStaticParams = () => staticParams(furtherTopics)

export async function generateMetadata({ params }: Props) {
  const data = await dataOf(furtherTopics, params)
  return data ? metadataFor(data.info) : {}
}

export default async function Page({ params }: Props) {
  const data = await dataOf(furtherTopics, params)
  if (!data) notFound()
  return (
    <Shell {...data}>
      <TopicPage {...data} />
    </Shell>
  )
}
