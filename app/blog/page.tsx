import { notFound } from 'next/navigation'
import { getContent, getPosts } from '@/components/content'
import { Shell } from '@/components/layout/shell'
import { AllArticles } from '@/components/listing/all-articles'
import { essaysData } from '@/lib/routes'
import { metadataFor, postsPage } from '@/lib/seo'

export async function generateMetadata() {
  return metadataFor(postsPage(await getPosts()))
}

export default async function Page() {
  const data = essaysData(await getContent(), 1)
  if (!data) notFound()
  return (
    <Shell {...data}>
      <AllArticles page={data.page} />
    </Shell>
  )
}
