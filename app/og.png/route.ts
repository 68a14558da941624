import { renderCard, siteCard } from '@/lib/cards'

export const dynamic = 'force-static'

export async function GET() {
  const png = await renderCard(siteCard())
  return new Response(png, { headers: { 'content-type': 'image/png' } })
}
