import { placeholderParam, staticParams } from '@/app/static-params'
import { getPosts } from '@/components/content'
import { AuthorPage } from '@/components/listing/author-page'
import { findAuthor, listAuthors, listFurtherPages } from '@/lib/listings'
import { authorPage, metadataFor } from '@/lib/seo'
import { site } from '@/lib/site'

type Props = { readonly params: Promise<{ author: string; page: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return staticParams(
    async () =>
      listFurtherPages(listAuthors(await getPosts()), site.pageSize).map(({ slug, page }) => ({ author: slug, page })),
    { author: placeholderParam, page: placeholderParam },
  )
}

export async function generateMetadata({ params }: Props) {
  const { author, page } = await params
  const listing = findAuthor(await getPosts(), author)
  return listing ? metadataFor(authorPage(listing, Number(page))) : {}
}

export default async function Page({ params }: Props) {
  const { author, page } = await params
  return <AuthorPage listing={findAuthor(await getPosts(), author)} number={Number(page)} portrait={[]} />
}
