import { getPage, staticParams } from '@/components/content'
import { respondWithMedia } from '@/lib/media'
import { pageMedia } from '@/lib/routes'
import { pagePath } from '@/lib/urls'

type Context = { readonly params: Promise<{ page: string; file: string }> }

export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () => staticParams(pageMedia)

export async function GET(_request: Request, { params }: Context) {
  const { page, file } = await params
  return respondWithMedia(await getPage(pagePath(page)), file)
}
