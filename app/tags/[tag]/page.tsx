import { placeholderParam, staticParams } from '@/app/static-params'
import { getPosts } from '@/components/content'
import { TopicPage } from '@/components/listing/topic-page'
import { findTag, listTags } from '@/lib/listings'
import { metadataFor, topicPage } from '@/lib/seo'

type Props = { readonly params: Promise<{ tag: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return staticParams(async () => listTags(await getPosts()).map(({ slug }) => ({ tag: slug })), {
    tag: placeholderParam,
  })
}

export async function generateMetadata({ params }: Props) {
  const tag = findTag(await getPosts(), (await params).tag)
  return tag ? metadataFor(topicPage(tag)) : {}
}

export default async function Page({ params }: Props) {
  return <TopicPage tag={findTag(await getPosts(), (await params).tag)} number={1} />
}
