import { getPosts, loadMenu } from '@/components/content'
import { Shell } from '@/components/layout/shell'
import { Feeds } from '@/components/listing/feeds'
import { listTags } from '@/lib/listings'
import { feedsPage, metadataFor } from '@/lib/seo'

export const metadata = metadataFor(feedsPage())

export default async function Page() {
  return (
    <Shell info={feedsPage()} menu={await loadMenu()}>
      <Feeds tags={listTags(await getPosts())} />
    </Shell>
  )
}
