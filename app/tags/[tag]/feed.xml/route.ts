import { dataOf, staticParams } from '@/components/content'
import { buildFeed, loadFeedHtml, renderRss, topicChannel } from '@/lib/feeds'
import { topicFeeds } from '@/lib/routes'

type Context = { readonly params: Promise<{ tag: string }> }

export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () => staticParams(topicFeeds)

export async function GET(_request: Request, { params }: Context) {
  const topic = await dataOf(topicFeeds, params)
  if (!topic) return new Response(null, { status: 404 })
  const feed = await buildFeed(topic.posts, topicChannel(topic), loadFeedHtml)
  return new Response(renderRss(feed), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } })
}
