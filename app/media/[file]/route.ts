import { getContent, staticParams } from '@/components/content'
import { respondWithVariant } from '@/lib/media'
import { variants } from '@/lib/routes'

type Context = { readonly params: Promise<{ file: string }> }

export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () => staticParams(variants)

export async function GET(_request: Request, { params }: Context) {
  return respondWithVariant(await getContent(), (await params).file)
}
