import type { Author, Post } from '../content'
import type { Moment } from '../dates'

/** What a page says about itself. Its head, its structured data and its entry in the sitemap are functions of this. */
export type PageInfo = PlainPage | PostPage | AuthorPage

export interface PlainPage extends Described {
  readonly kind: 'home' | 'list' | 'topic' | 'series' | 'archive' | 'page' | 'feeds' | 'search' | 'notFound'
}

export interface PostPage extends Described {
  readonly kind: 'post'
  readonly post: Post
}

export interface AuthorPage extends Described {
  readonly kind: 'author'
  readonly author: Author
}

export interface Described {
  /** Title of the page, without the name of the site. */
  readonly title: string
  readonly description: string
  /** Site path. */
  readonly path: string
  readonly image: ShareImage
  /** From the home page to this one; empty on the home page and the "not found" page. */
  readonly breadcrumbs: readonly Crumb[]
  /** Other forms of this page or of the site: feeds, the Markdown twin. */
  readonly alternates: readonly Alternate[]
  /** The same page in every language that there is, with its own; absent if there is only one. */
  readonly languages?: Readonly<Record<string, string>>
  /** True if search engines may list it. */
  readonly index: boolean
  /** What search engines should list instead: where the text was first published, if not here, or what takes its place. */
  readonly canonicalUrl?: string
  /** Last change to what the page shows, if known. */
  readonly changed?: Moment
}

export interface ShareImage {
  /** Site path. */
  readonly path: string
  readonly alt: string
  /** In pixels. */
  readonly width: number
  readonly height: number
}

export interface Crumb {
  readonly title: string
  /** Site path. */
  readonly path: string
}

export interface Alternate {
  readonly type: 'application/rss+xml' | 'application/atom+xml' | 'application/feed+json' | 'text/markdown'
  /** Site path. */
  readonly path: string
  readonly title: string
}
