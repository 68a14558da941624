import type { Post } from '../content'
import type { Moment } from '../dates'
import type { TagListing } from '../listings'
import { loadArtifact } from '../mdx'
import { feedTitle } from '../seo'
import { site } from '../site'
import {
  absoluteUrl,
  atomPath,
  authorPath,
  homePath,
  iconPath,
  jsonFeedPath,
  rssPath,
  tagFeedPath,
  tagPath,
} from '../urls'
import { wordsIn } from '../words'
import { withFreshness } from './freshness'

/** A feed before it is serialized: every address is absolute, and every text is legal in XML. */
export interface Feed {
  readonly title: string
  readonly description: string
  readonly language: string
  /** Address of the page that the feed is about. */
  readonly url: string
  /** Addresses of this feed by format. */
  readonly self: { readonly rss: string; readonly atom?: string; readonly json?: string }
  /** Hub of WebSub that `npm run announce` tells of changes. */
  readonly hub?: string | undefined
  readonly icon: string
  readonly author: FeedAuthor
  /** Who has which rights in the texts, in one line; absent if the settings do not say. */
  readonly rights?: string
  /** Newest publication date; absent if there are no posts. */
  readonly published?: Moment
  /** Newest publication or update; absent if there are no posts. */
  readonly updated?: Moment
  /** Newest first. */
  readonly items: readonly FeedItem[]
}

export interface FeedItem {
  /** The first address that the post was published under. It stays the same when the post is renamed. */
  readonly id: string
  /** Current address of the post. */
  readonly url: string
  readonly title: string
  readonly summary: string
  readonly html: string
  readonly published: Moment
  readonly updated?: Moment
  readonly authors: readonly FeedAuthor[]
  readonly tags: readonly { readonly slug: string; readonly label: string }[]
  readonly image?: string
  /** Its videos and recordings of sound. */
  readonly recordings?: readonly FeedRecording[]
  /** Absent if it is that of the feed. */
  readonly language?: string
}

export interface FeedRecording {
  readonly url: string
  /** Media type. */
  readonly type: string
  readonly bytes: number
  readonly title: string
  readonly seconds?: number
}

export interface FeedAuthor {
  readonly name: string
  readonly url: string
}

/** What a feed is about, without its items. */
export type Channel = Pick<Feed, 'title' | 'description' | 'url' | 'self' | 'hub'>

/** Returns the channel of the feed of all posts. */
export function siteChannel(): Channel {
  return {
    title: site.name,
    description: site.description,
    url: absoluteUrl(homePath),
    self: { rss: absoluteUrl(rssPath), atom: absoluteUrl(atomPath), json: absoluteUrl(jsonFeedPath) },
    hub: site.services?.webSub,
  }
}

/** Returns the channel of the feed of one topic. */
export function topicChannel(topic: TagListing): Channel {
  return {
    title: feedTitle(topic),
    description: wordsIn().about.topicFeed(site.name, topic.label),
    url: absoluteUrl(tagPath(topic.slug)),
    self: { rss: absoluteUrl(tagFeedPath(topic.slug)) },
  }
}

/**
 * Builds a feed of the latest `site.feedLimit` of `posts` (newest first), in full. `read` returns the HTML of a body,
 * with absolute links and without scripts.
 */
export async function buildFeed(
  posts: readonly Post[],
  channel: Channel,
  read: (post: Post) => Promise<string>,
): Promise<Feed> {
  const latest = posts.slice(0, site.feedLimit)
  const items = await Promise.all(latest.map(async (post) => itemOf(post, await read(post))))
  const published = newest(latest.map((post) => post.published))
  const { copyright, licence } = site
  const rights = legalText([copyright, licence && `${licence.name}: ${licence.url}`].filter(Boolean).join(' · '))
  const updated = newest(latest.map((post) => post.updated ?? post.published))
  return {
    title: legalText(channel.title),
    description: legalText(channel.description),
    url: channel.url,
    self: channel.self,
    hub: channel.hub,
    language: site.language,
    icon: absoluteUrl(iconPath('icon-512.png')),
    author: { name: legalText(site.publisher.name), url: absoluteUrl(homePath) },
    ...(rights !== '' && { rights }),
    ...(published && { published }),
    ...(updated && { updated }),
    items,
  }
}

/** Returns the body of a post as HTML for feeds, with absolute links and without scripts and classes. */
export async function loadFeedHtml(post: Post): Promise<string> {
  return (await loadArtifact(post.artifact)).feedHtml
}

function itemOf(post: Post, html: string): FeedItem {
  const recordings = post.facts.recordings.map(({ served, type, bytes, title, seconds }) => {
    return { url: absoluteUrl(served), type, bytes, title: legalText(title), ...(seconds !== undefined && { seconds }) }
  })
  return {
    id: absoluteUrl(post.firstPath),
    url: absoluteUrl(post.path),
    title: legalText(post.title),
    summary: legalText(post.excerpt),
    html: legalText(withFreshness(post, html)),
    published: post.published,
    ...(post.updated && { updated: post.updated }),
    authors: post.authors.map(({ name, slug }) => ({ name: legalText(name), url: absoluteUrl(authorPath(slug)) })),
    tags: post.tags.map(({ slug, label }) => ({ slug, label: legalText(label) })),
    ...(post.language && { language: post.language }),
    ...(post.image && { image: absoluteUrl(post.image.src) }),
    ...(recordings.length > 0 && { recordings }),
  }
}

function newest(moments: readonly Moment[]): Moment | undefined {
  return moments.reduce<Moment | undefined>(
    (best, moment) => (best && best.time >= moment.time ? best : moment),
    undefined,
  )
}

/**
 * Removes characters that XML 1.0 cannot contain, even escaped: controls, lone surrogates, U+FFFE, U+FFFF
 * (https://www.w3.org/TR/xml/#charsets).
 */
function legalText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}
