import type { Severities } from '../problems'
import type { BrandSettings } from './brand/types'
import type { SecuritySettings } from './security'
import type { ServicesSettings } from './services/types'

/** Settings of a publication: the shape of `content/site.ts`. */
export interface SiteSettings {
  readonly name: string
  /** One short line below the name, for feeds, share card and footer. */
  readonly line: string
  /** One sentence: the opening of the home page and its description. */
  readonly description: string
  /** Origin without a path, such as `https://example.org`. `SITE_URL` overrides it. */
  readonly url: string
  /** BCP 47 language of the texts. */
  readonly language: string
  /** IANA time zone that determines which calendar day a date in front matter is. */
  readonly timeZone: string
  /** Author of posts that name none. */
  readonly author: string
  readonly publisher: { readonly type: 'Organization' | 'Person'; readonly name: string }
  /** Where readers can reply or report an error: `mailto:…` or `https://…`. */
  readonly contact?: string | undefined
  /** Where the texts or the engine are kept in public: `https://…`. */
  readonly repository?: string | undefined
  readonly navigation: readonly NavigationItem[]
  readonly footer: readonly NavigationItem[]
  /** A line about rights, for the footer and feeds: `© 2026 Ada Lovelace`. */
  readonly copyright?: string | undefined
  /** The licence of the texts, for the footer, feeds and structured data. */
  readonly licence?: { readonly name: string; readonly url: string } | undefined
  /** The publisher's account in the fediverse, `@name@server`, which Mastodon names below links to the site. */
  readonly fediverse?: string | undefined
  /** Further tags in the head of every page. */
  readonly head?: HeadSettings | undefined
  /** Statistics, comments, a newsletter: what others do for the site. */
  readonly services?: ServicesSettings | undefined
  /** How works are cited. */
  readonly references?: ReferencesSettings | undefined
  /** How to report a weakness of the site, for `security.txt`. */
  readonly security?: SecuritySettings | undefined
  /** Old addresses and where they lead now. */
  readonly redirects?: readonly RedirectSetting[] | undefined
  /** Number of posts on one page of a list. */
  readonly pageSize: number
  /** Number of posts in a feed. */
  readonly feedLimit: number
  readonly check: CheckSettings
  /** How it looks: `brand/brand.ts` of the content folder, if there is one. */
  readonly brand?: BrandSettings | undefined
}

/** How strict `npm run check` is. */
export interface CheckSettings {
  /** How much a rule counts. */
  readonly severities: Severities
  /** Hosts whose pictures texts may show: `images.example.org`. */
  readonly pictureHosts?: readonly string[] | undefined
  /** Paths (`/shop/`) and sections (`/docs/*`) of this host that something other than this site answers. */
  readonly elsewhere?: readonly string[] | undefined
}

export interface HeadSettings {
  /** Content by name of a `<meta>`, such as that by which a search engine verifies the owner of a site. */
  readonly meta?: Readonly<Record<string, string>> | undefined
  readonly links?: readonly { readonly rel: string; readonly href: string }[] | undefined
}

export interface ReferencesSettings {
  /** `apa`, `harvard1`, `vancouver`, or a style file in the content folder: `./my-style.csl`. */
  readonly style: string
}

export interface RedirectSetting {
  /** A path (`/old/`), a section (`/category/*`) or a path with a query (`/?p=123`). */
  readonly from: string
  /** A path of this site or an address of another one; for a section, `:splat` stands for what the `*` matches. */
  readonly to: string
  /** 301, for good, by default; 302 for the time being. */
  readonly status?: 301 | 302 | undefined
}

export interface NavigationItem {
  readonly label: string
  /** Site path without the base path, such as `/blog/`, or the address of another site: `https://…`, `mailto:…`. */
  readonly path: string
  /** `me` for a profile of the publisher on another site; Mastodon and others use it for verification. */
  readonly rel?: 'me' | undefined
}
