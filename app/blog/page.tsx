import { getPosts } from '@/components/content'
import { AllArticles } from '@/components/listing/all-articles'
import { metadataFor, postsPage } from '@/lib/seo'

export async function generateMetadata() {
  return metadataFor(postsPage(await getPosts()))
}

export default async function Page() {
  return <AllArticles posts={await getPosts()} number={1} />
}
