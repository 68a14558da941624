import { getPosts, loadMenu } from '@/components/content'
import { Shell } from '@/components/layout/shell'
import { ListHead } from '@/components/listing/listing-page'
import { SeriesList } from '@/components/listing/series-list'
import { listSeries } from '@/lib/listings'
import { metadataFor, seriesIndexPage } from '@/lib/seo'
import { wordsIn } from '@/lib/words'

export async function generateMetadata() {
  return metadataFor(seriesIndexPage(await getPosts()))
}

export default async function Page() {
  const posts = await getPosts()
  const { all, listSentence } = wordsIn().series
  return (
    <Shell info={seriesIndexPage(posts)} menu={await loadMenu()}>
      <ListHead title={all} sentence={listSentence} />
      <SeriesList series={listSeries(posts)} />
    </Shell>
  )
}
