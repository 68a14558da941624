import { getPages, getPosts } from '@/components/content'
import { renderLlms } from '@/lib/twins'

export const dynamic = 'force-static'

export async function GET() {
  const text = renderLlms(await getPosts(), await getPages())
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
