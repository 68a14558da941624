import { placeholderParam, staticParams } from '@/app/static-params'
import { getPosts } from '@/components/content'
import { AuthorPage } from '@/components/listing/author-page'
import { findAuthor, listAuthors } from '@/lib/listings'
import { loadPortraitSources } from '@/lib/media'
import { authorPage, metadataFor } from '@/lib/seo'

type Props = { readonly params: Promise<{ author: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return staticParams(async () => listAuthors(await getPosts()).map(({ slug }) => ({ author: slug })), {
    author: placeholderParam,
  })
}

export async function generateMetadata({ params }: Props) {
  const listing = findAuthor(await getPosts(), (await params).author)
  return listing ? metadataFor(authorPage(listing)) : {}
}

export default async function Page({ params }: Props) {
  const listing = findAuthor(await getPosts(), (await params).author)
  const portrait = listing ? await loadPortraitSources(listing.author) : []
  return <AuthorPage listing={listing} number={1} portrait={portrait} />
}
