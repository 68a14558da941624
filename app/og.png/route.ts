import { drawGround, drawText } from '@/components/card/card'
import { renderCard, siteCard } from '@/lib/cards'

export const dynamic = 'force-static'

export async function GET() {
  const card = await siteCard()
  const png = await renderCard(card, drawGround(card), drawText(card))
  return new Response(png, { headers: { 'content-type': 'image/png' } })
}
