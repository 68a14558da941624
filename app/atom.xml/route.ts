import { getPosts } from '@/components/content'
import { buildFeed, loadFeedHtml, renderAtom, siteChannel } from '@/lib/feeds'

export const dynamic = 'force-static'

export async function GET() {
  const feed = await buildFeed(await getPosts(), siteChannel(), loadFeedHtml)
  return new Response(renderAtom(feed), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
