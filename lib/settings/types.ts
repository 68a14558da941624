import type { Severities } from '../problems'

/** What a publication says about itself once: the shape of `content/site.ts`. */
export interface SiteSettings {
  readonly name: string
  /** One short line under the name: feeds, share card, footer. */
  readonly line: string
  /** One sentence: the home page's opening and its description. */
  readonly description: string
  /** Origin without a path, such as `https://example.org`. `SITE_URL` overrides it. */
  readonly url: string
  /** BCP 47 language of the texts. */
  readonly language: string
  /** IANA time zone in which a day in front matter is a calendar day. */
  readonly timeZone: string
  /** Author of posts that name none. */
  readonly author: string
  readonly publisher: { readonly type: 'Organization' | 'Person'; readonly name: string }
  readonly navigation: readonly NavigationItem[]
  readonly footer: readonly NavigationItem[]
  /** Posts on one page of a list. */
  readonly pageSize: number
  /** Posts in a feed. */
  readonly feedLimit: number
  /** What `npm run check` makes of its rules of good taste. */
  readonly check: { readonly severities: Severities }
}

export interface NavigationItem {
  readonly label: string
  /** Site path without the base path, such as `/blog/`, or the address of another site: `https://…`, `mailto:…`. */
  readonly path: string
  /** `me` for a profile of the publisher's elsewhere, which Mastodon and others verify by it. */
  readonly rel?: 'me' | undefined
}
