import { placeholderParam, staticParams } from '@/app/static-params'
import { getPost, getPosts } from '@/components/content'
import { listMedia, loadMedia } from '@/lib/media'

type Context = { readonly params: Promise<{ slug: string; file: string }> }

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return staticParams(
    async () => (await getPosts()).flatMap((post) => listMedia(post).map(({ file }) => ({ slug: post.slug, file }))),
    { slug: placeholderParam, file: placeholderParam },
  )
}

export async function GET(_request: Request, { params }: Context) {
  const { slug, file } = await params
  const post = await getPost(slug)
  const media = post && (await loadMedia(post, file))
  if (!media) return new Response(null, { status: 404 })
  return new Response(media.bytes, { headers: { 'content-type': media.type } })
}
