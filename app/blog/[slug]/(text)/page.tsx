import { notFound } from 'next/navigation'
import { dataOf, staticParams } from '@/components/content'
import { Shell } from '@/components/layout/shell'
import { Article } from '@/components/post/article'
import { loadArtifact } from '@/lib/mdx'
import { articles } from '@/lib/routes'
import { metadataFor, postPage } from '@/lib/seo'

// Why there is a route group: Next sorts routes by these paths and gives every worker one contiguous part of the list.
// This puts articles, which take longest, between their twins and their cards, so that no worker gets all of them.

type Props = { readonly params: Promise<{ slug: string }> }

export const dynamicParams = false

export const generateStaticParams = () => staticParams(articles)

export async function generateMetadata({ params }: Props) {
  const data = await dataOf(articles, params)
  return data ? metadataFor(postPage(data.post)) : {}
}

export default async function Page({ params }: Props) {
  const data = await dataOf(articles, params)
  if (!data) notFound()
  const { menu, ...article } = data
  const { code } = await loadArtifact(data.post.artifact)
  return (
    <Shell info={postPage(data.post)} menu={menu}>
      <Article {...article} code={code} />
    </Shell>
  )
}
