import { notFound } from 'next/navigation'
import { placeholderParam, staticParams } from '@/app/static-params'
import { getPost, getPosts } from '@/components/content'
import { Shell } from '@/components/layout/shell'
import { Article } from '@/components/post/article'
import { buildEnding, findSeries } from '@/lib/listings'
import { loadArtifact } from '@/lib/mdx'
import { loadLeadSources } from '@/lib/media'
import { metadataFor, postPage } from '@/lib/seo'

// Why there is a route group: Next sorts routes by these paths and gives every worker one contiguous part of the list.
// This puts articles, which take longest, between their twins and their cards, so that no worker gets all of them.

type Props = { readonly params: Promise<{ slug: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return staticParams(async () => (await getPosts()).map(({ slug }) => ({ slug })), { slug: placeholderParam })
}

export async function generateMetadata({ params }: Props) {
  const post = await getPost((await params).slug)
  return post ? metadataFor(postPage(post)) : {}
}

export default async function Page({ params }: Props) {
  const post = await getPost((await params).slug)
  if (!post) notFound()
  const posts = await getPosts()
  const { code } = await loadArtifact(post.artifact)
  const series = post.series && findSeries(posts, post.series.slug)
  return (
    <Shell info={postPage(post)}>
      <Article
        post={post}
        code={code}
        leadSources={await loadLeadSources(post)}
        series={series}
        ending={buildEnding(posts, post)}
      />
    </Shell>
  )
}
