import { getPosts } from '@/components/content'
import { Shell } from '@/components/layout/shell'
import { FrontPage } from '@/components/listing/front-page'
import { buildFrontPage, listSeries, listTags } from '@/lib/listings'
import { homePage, metadataFor } from '@/lib/seo'

const LATEST = 8

export async function generateMetadata() {
  return metadataFor(homePage(await getPosts()))
}

export default async function Home() {
  const posts = await getPosts()
  return (
    <Shell info={homePage(posts)}>
      <FrontPage front={buildFrontPage(posts, LATEST)} tags={listTags(posts)} series={listSeries(posts)} />
    </Shell>
  )
}
