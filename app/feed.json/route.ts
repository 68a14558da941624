import { getPosts } from '@/components/content'
import { buildFeed, loadFeedHtml, renderJson, siteChannel } from '@/lib/feeds'

export const dynamic = 'force-static'

export async function GET() {
  const feed = await buildFeed(await getPosts(), siteChannel(), loadFeedHtml)
  return new Response(renderJson(feed), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } })
}
