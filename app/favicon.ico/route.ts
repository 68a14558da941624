import { iconTypes, renderIcon } from '@/lib/brand'

export const dynamic = 'force-static'

export async function GET() {
  const icon = await renderIcon('favicon.ico')
  return new Response(icon, { headers: { 'content-type': iconTypes['favicon.ico'] } })
}
