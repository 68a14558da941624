import { hashOf } from '../hash'

/** What was announced last: the date of the last change of each page, empty if it has none, and what the feed was. */
export interface Announced {
  readonly pages: Readonly<Record<string, string>>
  readonly feed: string
}

export interface Announcement {
  /** Addresses of pages that are new or have another date than then. */
  readonly pages: readonly string[]
  /** True if the feed is another one. */
  readonly hasNewFeed: boolean
  /** What will have been announced. */
  readonly state: Announced
}

/** Compares a site with what was announced last. Pages that are gone are not announced: a search engine finds out. */
export function planAnnouncement(sitemap: string, feed: string, last: Announced | undefined): Announcement {
  const entries = [...sitemap.matchAll(ENTRY)].map(
    ([, url = '', changed = '']) => [url.replaceAll('&amp;', '&'), changed] as const,
  )
  const state = { pages: Object.fromEntries(entries), feed: hashOf(feed) }
  return {
    pages: entries.flatMap(([url, changed]) => (last?.pages[url] === changed ? [] : [url])),
    hasNewFeed: last?.feed !== state.feed,
    state,
  }
}

const ENTRY =
  /<url>\s*<loc>([^<]*)<\/loc>(?:(?!<\/url>)[\s\S])*?(?:<lastmod>([^<]*)<\/lastmod>(?:(?!<\/url>)[\s\S])*?)?<\/url>/g
