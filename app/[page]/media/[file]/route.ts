import { getContent, staticParams } from '@/components/content'
import { respondWithMedia } from '@/lib/media'
import { pageMedia } from '@/lib/routes'

type Context = { readonly params: Promise<{ page: string; file: string }> }

export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () => staticParams(pageMedia)

export async function GET(_request: Request, { params }: Context) {
  const given = await params
  return respondWithMedia(pageMedia.textAt(await getContent(), given), given.file)
}
