import { dataOf, staticParams } from '@/components/content'
import { wellKnown } from '@/lib/routes'

type Context = { readonly params: Promise<{ file: string }> }

export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () => staticParams(wellKnown)

export async function GET(_request: Request, { params }: Context) {
  const text = await dataOf(wellKnown, params)
  if (!text) return new Response(null, { status: 404 })
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
