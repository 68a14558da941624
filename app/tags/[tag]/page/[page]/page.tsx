import { placeholderParam, staticParams } from '@/app/static-params'
import { getPosts } from '@/components/content'
import { TopicPage } from '@/components/listing/topic-page'
import { findTag, listFurtherPages, listTags } from '@/lib/listings'
import { metadataFor, topicPage } from '@/lib/seo'
import { site } from '@/lib/site'

type Props = { readonly params: Promise<{ tag: string; page: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return staticParams(
    async () =>
      listFurtherPages(listTags(await getPosts()), site.pageSize).map(({ slug, page }) => ({ tag: slug, page })),
    { tag: placeholderParam, page: placeholderParam },
  )
}

export async function generateMetadata({ params }: Props) {
  const { tag: slug, page } = await params
  const tag = findTag(await getPosts(), slug)
  return tag ? metadataFor(topicPage(tag, Number(page))) : {}
}

export default async function Page({ params }: Props) {
  const { tag, page } = await params
  return <TopicPage tag={findTag(await getPosts(), tag)} number={Number(page)} />
}
