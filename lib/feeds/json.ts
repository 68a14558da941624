import type { Feed } from './feed'

/** Renders JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function renderJson(feed: Feed): string {
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.url,
    feed_url: feed.self.json,
    description: feed.description,
    hubs: feed.hub && [{ type: 'WebSub', url: feed.hub }],
    icon: feed.icon,
    language: feed.language,
    authors: [feed.author],
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      image: item.image,
      attachments: item.recordings?.map(({ url, type, bytes, title, seconds }) => ({
        url,
        mime_type: type,
        title,
        size_in_bytes: bytes,
        duration_in_seconds: seconds,
      })),
      date_published: item.published.iso,
      date_modified: (item.updated ?? item.published).iso,
      authors: item.authors,
      tags: item.tags.map((tag) => tag.label),
      language: item.language ?? feed.language,
    })),
  }
  return `${JSON.stringify(json, undefined, 2)}\n`
}
