import { notFound } from 'next/navigation'
import { dataOf, staticParams } from '@/components/content'
import { PageAt } from '@/components/post/page-at'
import { pages } from '@/lib/routes'
import { metadataFor } from '@/lib/seo'

type Props = { readonly params: Promise<{ page: string }> }

export const dynamicParams = false

export const generateStaticParams = () => staticParams(pages)

export async function generateMetadata({ params }: Props) {
  const data = await dataOf(pages, params)
  return data ? metadataFor(data.info) : {}
}

export default async function Page({ params }: Props) {
  const data = await dataOf(pages, params)
  if (!data) notFound()
  return <PageAt {...data} />
}
