import { getPost, staticParams } from '@/components/content'
import { loadMedia } from '@/lib/media'
import { postMedia } from '@/lib/routes'

type Context = { readonly params: Promise<{ slug: string; file: string }> }

export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () => staticParams(postMedia)

export async function GET(_request: Request, { params }: Context) {
  const { slug, file } = await params
  const post = await getPost(slug)
  const media = post && (await loadMedia(post, file))
  if (!media) return new Response(null, { status: 404 })
  return new Response(media.bytes, { headers: { 'content-type': media.type } })
}
