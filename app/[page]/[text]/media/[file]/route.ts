import { getPage, staticParams } from '@/components/content'
import { respondWithMedia } from '@/lib/media'
import { innerPageMedia } from '@/lib/routes'
import { pagePath } from '@/lib/urls'

type Context = { readonly params: Promise<{ page: string; text: string; file: string }> }

export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () => staticParams(innerPageMedia)

export async function GET(_request: Request, { params }: Context) {
  const { page, text, file } = await params
  return respondWithMedia(await getPage(pagePath(`${page}/${text}`)), file)
}
