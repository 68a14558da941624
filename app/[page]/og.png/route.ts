import { dataOf, staticParams } from '@/components/content'
import { renderCard } from '@/lib/cards'
import { pageCards } from '@/lib/routes'

type Context = { readonly params: Promise<{ page: string }> }

export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () => staticParams(pageCards)

export async function GET(_request: Request, { params }: Context) {
  const card = await dataOf(pageCards, params)
  if (!card) return new Response(null, { status: 404 })
  return new Response(await renderCard(card), { headers: { 'content-type': 'image/png' } })
}
