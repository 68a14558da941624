import { notFound } from 'next/navigation'
import { dataOf, staticParams } from '@/components/content'
import { PageAt } from '@/components/post/page-at'
import { innerPages } from '@/lib/routes'
import { metadataFor } from '@/lib/seo'

type Props = { readonly params: Promise<{ page: string; text: string }> }

export const dynamicParams = false

export const generateStaticParams = () => staticParams(innerPages)

export async function generateMetadata({ params }: Props) {
  const data = await dataOf(innerPages, params)
  return data ? metadataFor(data.info) : {}
}

export default async function Page({ params }: Props) {
  const data = await dataOf(innerPages, params)
  if (!data) notFound()
  return <PageAt {...data} />
}
