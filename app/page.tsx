import { getAuthors, getPosts, loadMenu } from '@/components/content'
import { Shell } from '@/components/layout/shell'
import { FrontPage } from '@/components/listing/front-page'
import { PersonPage } from '@/components/listing/person-page'
import { buildFrontPage, buildListPage, buildPersonPage, listSeries, listTags } from '@/lib/listings'
import { loadPortraitSources } from '@/lib/media'
import { homePage, metadataFor } from '@/lib/seo'
import { site } from '@/lib/site'

const LATEST = 8

export async function generateMetadata() {
  return metadataFor(homePage(await getPosts()))
}

export default async function Home() {
  const posts = await getPosts()
  return (
    <Shell info={homePage(posts)} menu={await loadMenu()}>
      {site.brand?.layout?.home === 'person' ? (
        <Person />
      ) : (
        <FrontPage
          front={site.brand?.layout?.home === 'list' ? buildListPage(posts, 2 * LATEST) : buildFrontPage(posts, LATEST)}
          tags={listTags(posts)}
          series={listSeries(posts)}
        />
      )}
    </Shell>
  )
}

async function Person() {
  const [posts, authors] = [await getPosts(), await getAuthors()]
  const author = authors.find(({ name }) => name === site.author)
  const portrait = author ? await loadPortraitSources(author) : []
  return <PersonPage chosen={buildPersonPage(posts, 2 * LATEST)} author={author} portrait={portrait} />
}
