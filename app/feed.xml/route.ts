import { getPosts } from '@/components/content'
import { buildFeed, loadFeedHtml, renderRss, siteChannel } from '@/lib/feeds'

export const dynamic = 'force-static'

export async function GET() {
  const feed = await buildFeed(await getPosts(), siteChannel(), loadFeedHtml)
  return new Response(renderRss(feed), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } })
}
