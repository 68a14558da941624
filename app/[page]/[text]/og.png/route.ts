import { dataOf, staticParams } from '@/components/content'
import { renderCard } from '@/lib/cards'
import { innerPageCards } from '@/lib/routes'

type Context = { readonly params: Promise<{ page: string; text: string }> }

export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () => staticParams(innerPageCards)

export async function GET(_request: Request, { params }: Context) {
  const card = await dataOf(innerPageCards, params)
  if (!card) return new Response(null, { status: 404 })
  return new Response(await renderCard(card), { headers: { 'content-type': 'image/png' } })
}
