import { x } from 'xastscript'
import type { Moment } from '../dates'
import type { Feed, FeedItem } from './feed'
import { renderXml } from './xml'

/** Renders RSS 2.0 with full content (https://www.rssboard.org/rss-specification). */
export function renderRss(feed: Feed): string {
  return renderXml(
    x('rss', { version: '2.0', ...namespaces }, [
      x('channel', [
        x('title', feed.title),
        x('link', feed.url),
        x('description', feed.description),
        x('language', feed.language),
        ...(feed.rights ? [x('copyright', feed.rights)] : []),
        x('atom:link', { href: feed.self.rss, rel: 'self', type: 'application/rss+xml' }),
        ...(feed.hub ? [x('atom:link', { href: feed.hub, rel: 'hub' })] : []),
        x('image', [x('url', feed.icon), x('title', feed.title), x('link', feed.url)]),
        ...(feed.published ? [x('lastBuildDate', dateOf(feed.published))] : []),
        ...feed.items.map(item),
      ]),
    ]),
  )
}

function item(item: FeedItem) {
  return x('item', [
    x('title', item.title),
    x('link', item.url),
    x('guid', { isPermaLink: String(item.id === item.url) }, item.id),
    x('pubDate', dateOf(item.published)),
    ...item.authors.map((author) => x('dc:creator', author.name)),
    ...item.tags.map((tag) => x('category', tag.label)),
    x('description', item.summary),
    // One at most: https://www.rssboard.org/rss-profile#element-channel-item-enclosure
    ...(item.recordings ?? [])
      .slice(0, 1)
      .map(({ url, type, bytes }) => x('enclosure', { url, type, length: String(bytes) })),
    x('content:encoded', item.html),
  ])
}

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

// Formats a date by RFC 822 with a four-digit year, in the site's time zone, so that readers see the day that the
// author wrote: 2025-12-15T00:00:00+01:00 becomes Mon, 15 Dec 2025 00:00:00 +0100.
function dateOf({ day, iso }: Moment): string {
  const date = new Date(day)
  const dayOfMonth = String(date.getUTCDate()).padStart(2, '0')
  const offset = iso.slice(19).replace(':', '')
  return `${weekdays[date.getUTCDay()]}, ${dayOfMonth} ${months[date.getUTCMonth()]} ${day.slice(0, 4)} ${iso.slice(11, 19)} ${offset}`
}
