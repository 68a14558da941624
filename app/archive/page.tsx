import { getPosts, loadMenu } from '@/components/content'
import { Shell } from '@/components/layout/shell'
import { Archive } from '@/components/listing/archive'
import { archivePage, metadataFor } from '@/lib/seo'

export async function generateMetadata() {
  return metadataFor(archivePage(await getPosts()))
}

export default async function Page() {
  const posts = await getPosts()
  return (
    <Shell info={archivePage(posts)} menu={await loadMenu()}>
      <Archive posts={posts} />
    </Shell>
  )
}
