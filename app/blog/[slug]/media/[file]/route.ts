import { getPost, staticParams } from '@/components/content'
import { respondWithMedia } from '@/lib/media'
import { postMedia } from '@/lib/routes'

type Context = { readonly params: Promise<{ slug: string; file: string }> }

export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () => staticParams(postMedia)

export async function GET(_request: Request, { params }: Context) {
  const { slug, file } = await params
  return respondWithMedia(await getPost(slug), file)
}
