import { getContent, staticParams } from '@/components/content'
import { getVariants, loadVariant } from '@/lib/media'
import { variants } from '@/lib/routes'

type Context = { readonly params: Promise<{ file: string }> }

export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () => staticParams(variants)

export async function GET(_request: Request, { params }: Context) {
  const { posts, pages, slots } = await getContent()
  const variant = (await getVariants(posts, [...pages, ...slots])).get((await params).file)
  if (!variant) return new Response(null, { status: 404 })
  return new Response(await loadVariant(variant), { headers: { 'content-type': `image/${variant.format}` } })
}
