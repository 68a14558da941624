import { getPosts, loadMenu } from '@/components/content'
import { Shell } from '@/components/layout/shell'
import { ListHead } from '@/components/listing/listing-page'
import { Topics } from '@/components/listing/topics'
import { listTags } from '@/lib/listings'
import { metadataFor, topicsPage } from '@/lib/seo'
import { wordsIn } from '@/lib/words'

export async function generateMetadata() {
  return metadataFor(topicsPage(await getPosts()))
}

export default async function Page() {
  const posts = await getPosts()
  const { topics, topicsSentence } = wordsIn().topic
  return (
    <Shell info={topicsPage(posts)} menu={await loadMenu()}>
      <ListHead title={topics} sentence={topicsSentence} />
      <Topics tags={listTags(posts)} />
    </Shell>
  )
}
