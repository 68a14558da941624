import { getPages, getPosts, loadMenu } from '@/components/content'
import { Shell } from '@/components/layout/shell'
import { SearchPage } from '@/components/listing/search-page'
import { listSearchYears, listTags } from '@/lib/listings'
import { metadataFor, searchPage } from '@/lib/seo'

export const metadata = metadataFor(searchPage())

export default async function Page() {
  const posts = await getPosts()
  return (
    <Shell info={searchPage()} menu={await loadMenu()}>
      <SearchPage tags={listTags(posts)} years={listSearchYears(posts, await getPages())} />
    </Shell>
  )
}
