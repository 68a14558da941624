import { dataOf, staticParams } from '@/components/content'
import { loadArtifact } from '@/lib/mdx'
import { twins } from '@/lib/routes'
import { renderTwin } from '@/lib/twins'

type Context = { readonly params: Promise<{ slug: string }> }

export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () => staticParams(twins)

export async function GET(_request: Request, { params }: Context) {
  const post = await dataOf(twins, params)
  if (!post) return new Response(null, { status: 404 })
  const { markdown } = await loadArtifact(post.artifact)
  return new Response(renderTwin(post, markdown), { headers: { 'content-type': 'text/markdown; charset=utf-8' } })
}
