import { iconTypes, renderIcon } from '@/lib/brand'

export const dynamic = 'force-static'

export async function GET() {
  const icon = await renderIcon('apple-touch-icon.png')
  return new Response(icon, { headers: { 'content-type': iconTypes['apple-touch-icon.png'] } })
}
