import { x } from 'xastscript'
import type { Feed, FeedAuthor, FeedItem } from './feed'
import { renderXml } from './xml'

/** Renders Atom 1.0 (RFC 4287). The id of a post is its first address, even after a rename. */
export function renderAtom(feed: Feed): string {
  const self = feed.self.atom ?? feed.self.rss
  return renderXml(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, [
      x('id', feed.url),
      x('title', feed.title),
      x('subtitle', feed.description),
      x('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      ...(feed.hub ? [x('link', { rel: 'hub', href: feed.hub })] : []),
      x('link', { rel: 'alternate', type: 'text/html', href: feed.url }),
      x('icon', feed.icon),
      ...(feed.rights ? [x('rights', feed.rights)] : []),
      x('updated', feed.updated?.iso ?? never),
      person(feed.author),
      ...feed.items.map(entry),
    ]),
  )
}

function entry(item: FeedItem) {
  return x('entry', item.language ? { 'xml:lang': item.language } : {}, [
    x('id', item.id),
    x('title', item.title),
    x('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    ...(item.recordings ?? []).map(({ url, type, bytes, title }) =>
      x('link', { rel: 'enclosure', href: url, type, length: String(bytes), title }),
    ),
    x('published', item.published.iso),
    x('updated', (item.updated ?? item.published).iso),
    ...item.authors.map(person),
    ...item.tags.map((tag) => x('category', { term: tag.slug, label: tag.label })),
    x('summary', item.summary),
    x('content', { type: 'html' }, item.html),
  ])
}

function person({ name, url }: FeedAuthor) {
  return x('author', [x('name', name), x('uri', url)])
}

// A feed must say when it last changed. One without entries never did, and the time of the build would differ each
// time.
const never = '1970-01-01T00:00:00Z'
