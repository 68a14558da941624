import { placeholderParam, staticParams } from '@/app/static-params'
import { getPages, getPosts } from '@/components/content'
import { getVariants, loadVariant } from '@/lib/media'

type Context = { readonly params: Promise<{ file: string }> }

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return staticParams(
    async () => [...(await getVariants(await getPosts(), await getPages())).keys()].map((file) => ({ file })),
    {
      file: placeholderParam,
    },
  )
}

export async function GET(_request: Request, { params }: Context) {
  const variant = (await getVariants(await getPosts(), await getPages())).get((await params).file)
  if (!variant) return new Response(null, { status: 404 })
  return new Response(await loadVariant(variant), { headers: { 'content-type': `image/${variant.format}` } })
}
