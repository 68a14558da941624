import { notFound } from 'next/navigation'
import { dataOf, staticParams } from '@/components/content'
import { Shell } from '@/components/layout/shell'
import { AuthorPage } from '@/components/listing/author-page'
import { authors } from '@/lib/routes'
import { metadataFor } from '@/lib/seo'

type Props = { readonly params: Promise<{ author: string }> }

export const dynamicParams = false

export const generateStaticParams = () => staticParams(authors)

export async function generateMetadata({ params }: Props) {
  const data = await dataOf(authors, params)
  return data ? metadataFor(data.info) : {}
}

export default async function Page({ params }: Props) {
  const data = await dataOf(authors, params)
  if (!data) notFound()
  return (
    <Shell {...data}>
      <AuthorPage {...data} />
    </Shell>
  )
}
