import type { Moment } from '../dates'
import type { Redirect } from '../hosts'
import type { Facts } from '../mdx'
import type { Term } from '../slug'
import type { PageDetails, PageKind, SlotName } from './kinds'

export interface Author {
  readonly slug: string
  readonly name: string
  /** From `content/authors/<slug>.md`, if it exists. */
  readonly links: readonly { readonly label: string; readonly url: string }[]
  readonly picture?: Picture
  /** The bio as plain HTML; empty if there is none. */
  readonly bioHtml: string
  /**
   * The first paragraph of the bio as plain text of at most about 160 characters, for descriptions; empty if there is
   * none.
   */
  readonly bio: string
}

export interface Picture {
  /** Absolute path of the file. */
  readonly path: string
  /** Site path it is served at. */
  readonly src: string
  readonly alt: string
  readonly width: number
  readonly height: number
}

/** What posts and pages share: a text with an address and a compiled body. */
export interface Document {
  readonly slug: string
  /** Site path, such as `/blog/when-to-code/`. */
  readonly path: string
  /** For messages, never for addresses. */
  readonly file: string
  /** Absolute path of the folder with its pictures; `undefined` for a text that is a single file. */
  readonly folder?: string
  readonly format: 'md' | 'mdx'
  readonly title: string
  /** Standfirst, lists, feeds. */
  readonly excerpt: string
  /** For search engines and share cards: `meta_description` or the excerpt. */
  readonly description: string
  /** The lead picture. */
  readonly image?: Picture
  readonly facts: Facts
  /** Key of the compiled body in the artifact cache; `loadArtifact(post.artifact)` reads it. */
  readonly artifact: string
  /** Hash of the compiled body: a page whose posts have the same data and digests is the same page. */
  readonly digest: string
}

/** How fresh a text is. */
export interface Freshness {
  /** The last change of substance, by `updated_at` or by the newest of `changes`. Only when later than it was published. */
  readonly updated?: Moment
  /** When its author last made sure that it holds. */
  readonly reviewed?: Moment
  /** The day by which a review was due, once it is past. */
  readonly reviewDue?: Moment
  /** What changed after it was published, newest first; absent if the author lists nothing. */
  readonly changes?: readonly Change[]
}

export interface Post extends Document, Freshness {
  /** Site path under which it was first published: its id in feeds, which does not change when the post is renamed. */
  readonly firstPath: string
  readonly status: 'published' | 'scheduled' | 'draft'
  readonly tags: readonly Term[]
  readonly featured: boolean
  /** True for the one post that leads the home page. */
  readonly pinned: boolean
  readonly created?: Moment
  /** In a preview, a draft without a date has the day of the build. */
  readonly published: Moment
  /** The post that takes its place; the last one if that has been replaced too. */
  readonly supersededBy?: Pick<Post, 'path' | 'title' | 'language'>
  readonly authors: readonly [Author, ...Author[]]
  readonly series?: Term & { readonly part: number }
  readonly aliases: readonly string[]
  readonly canonicalUrl?: string
  /** Language of the post, if it is not that of the site. */
  readonly language?: string
  /** The same post in other languages, by language; absent if there is none that readers see. */
  readonly translations?: readonly Translation[]
}

/** A change of a text, in its author's words. */
export interface Change {
  readonly date: Moment
  readonly text: string
}

/** A post in another language. */
export interface Translation {
  readonly language: string
  /** Site path. */
  readonly path: string
}

export interface Page extends Document, Freshness {
  readonly kind: PageKind
  readonly details: PageDetails
  readonly status: 'published' | 'draft'
}

/** A text that stands beside others: see `slotNames`. */
export interface Slot extends Pick<Document, 'path' | 'file' | 'facts' | 'artifact' | 'digest'> {
  readonly place: SlotName
  readonly status: 'published' | 'draft'
}

/** Everything in a content folder: texts without errors in the first four fields, and all problems in the last. */
export interface Content {
  /** Newest first; frozen. */
  readonly posts: readonly Post[]
  readonly pages: readonly Page[]
  readonly authors: readonly Author[]
  /** At most one for each place. */
  readonly slots: readonly Slot[]
  /** Every redirect of the published site, with site paths. */
  readonly redirects: readonly Redirect[]
  /** Files of what runs in the browser of the publication's own components; absent if nothing does. */
  readonly modules?: readonly string[]
  readonly problems: readonly import('../problems').Problem[]
}
