import { placeholderParam, staticParams } from '@/app/static-params'
import { getPost, getPosts } from '@/components/content'
import { postCard, renderCard } from '@/lib/cards'

type Context = { readonly params: Promise<{ slug: string }> }

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return staticParams(async () => (await getPosts()).map(({ slug }) => ({ slug })), { slug: placeholderParam })
}

export async function GET(_request: Request, { params }: Context) {
  const post = await getPost((await params).slug)
  if (!post) return new Response(null, { status: 404 })
  const png = await renderCard(postCard(post))
  return new Response(png, { headers: { 'content-type': 'image/png' } })
}
