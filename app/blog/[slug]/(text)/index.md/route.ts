import { getPost, getPosts } from '@/components/content'
import { renderTwin } from '@/lib/twins'
import { placeholderParam, staticParams } from '@/app/static-params'
import { loadArtifact } from '@/lib/mdx'

type Context = { readonly params: Promise<{ slug: string }> }

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return staticParams(async () => (await getPosts()).map(({ slug }) => ({ slug })), { slug: placeholderParam })
}

export async function GET(_request: Request, { params }: Context) {
  const post = await getPost((await params).slug)
  if (!post) return new Response(null, { status: 404 })
  const { markdown } = await loadArtifact(post.artifact)
  return new Response(renderTwin(post, markdown), { headers: { 'content-type': 'text/markdown; charset=utf-8' } })
}
