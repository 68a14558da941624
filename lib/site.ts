import settings from '../content/site'
import type { Severities } from './problems'

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
  /** Site path without the base path, such as `/blog/`. */
  readonly path: string
}

export interface Site extends SiteSettings {
  /** `''` or a path such as `/notes`: where the site lives under its origin. */
  readonly basePath: string
  /** A preview build is not indexed. */
  readonly preview: boolean
}

/** The settings of `content/site.ts` with what the environment overrides: `SITE_URL`, `BASE_PATH`, `SITE_ENV=preview`. */
export const site: Site = withEnvironment(settings)

/** Takes over other settings in a process that outlives a change of `content/site.ts`. */
export function adoptSettings(changed: SiteSettings): void {
  Object.assign(site, withEnvironment(changed))
}

function withEnvironment(written: SiteSettings): Site {
  return {
    ...written,
    url: (process.env.SITE_URL || written.url).replace(/\/+$/, ''),
    basePath: (process.env.BASE_PATH ?? '').replace(/\/+$/, ''),
    preview: process.env.SITE_ENV === 'preview',
  }
}
