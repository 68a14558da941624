import { placeholderParam, staticParams } from '@/app/static-params'
import { getPosts } from '@/components/content'
import { AllArticles } from '@/components/listing/all-articles'
import { furtherPages } from '@/lib/listings'
import { metadataFor, postsPage } from '@/lib/seo'
import { site } from '@/lib/site'

type Props = { readonly params: Promise<{ page: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return staticParams(
    async () => furtherPages(await getPosts(), site.pageSize).map((page) => ({ page: String(page) })),
    { page: placeholderParam },
  )
}

export async function generateMetadata({ params }: Props) {
  return metadataFor(postsPage(await getPosts(), Number((await params).page)))
}

export default async function Page({ params }: Props) {
  return <AllArticles posts={await getPosts()} number={Number((await params).page)} />
}
