import type { Embed } from './embeds'

/** Where something is in the source: a file of its tree, and a line, which starts at 1. */
export interface Place {
  readonly file: string
  readonly line?: number | undefined
}

/**
 * What readers may see of a text. A draft comes over as a draft, and so does what has expired or is in no list there; a
 * text with a day to come is `published` with that day. What is `private` or has a `password` does not come over at all,
 * because a repository may be public.
 */
export type State = 'published' | 'draft' | 'private' | 'password'

/** Everything that a source says of one text, in our terms. Only addresses in the body are still those of the source. */
export interface ImportedText {
  readonly kind: 'post' | 'page'
  /** What the record knows it by, the same in every run: its file, or `post 123` in an export of a database. */
  readonly key: string
  readonly place: Place
  readonly title: string
  /** Words for the address, in any script. They become a slug that nobody else has. */
  readonly slug: string
  /** Text on one line, of any length. Without it, the beginning of the body becomes one. */
  readonly excerpt?: string | undefined
  /** What search engines show. */
  readonly description?: string | undefined
  /**
   * Our Markdown, or our MDX if a component of ours is used. Links and pictures have the addresses of the source: they
   * are replaced when all texts are known. What has no counterpart is there as a comment (`keep`).
   */
  readonly body: string
  readonly format: 'md' | 'mdx'
  /** Links of the body that stand for what the text showed of other sites, as far as components of ours show it. */
  readonly embeds?: readonly Embed[] | undefined
  /** When it was begun, published and last changed: `2025-12-15`, or RFC 3339 with an offset. */
  readonly written?: string | undefined
  readonly published?: string | undefined
  readonly updated?: string | undefined
  readonly state: State
  /** Categories and tags together, as written; two spellings of one topic become one. */
  readonly topics: readonly string[]
  /** Names. Without any, the author is that of the site. */
  readonly authors: readonly string[]
  /** `part` may be missing, have gaps or begin anywhere: parts are counted anew in this order, then by day. */
  readonly series?: { readonly name: string; readonly part?: number | undefined } | undefined
  /**
   * Paths on the old site that led here, the proper one first: `/2019/old-name/`, `/?p=123`. All become aliases, and
   * links of other texts to one of them lead here. Relative links and pictures are also looked up from the first.
   */
  readonly addresses: readonly string[]
  /** The lead picture. */
  readonly image?: { readonly address: string; readonly alt?: string | undefined } | undefined
  /** Where it was first published, if elsewhere. */
  readonly canonical?: string | undefined
  readonly language?: string | undefined
  readonly isFeatured?: boolean | undefined
  readonly isPinned?: boolean | undefined
}

export interface ImportedAuthor {
  /** As in `authors` of the texts. */
  readonly name: string
  /** Where the source says so, if it is in a file. */
  readonly place?: Place | undefined
  /** Biography, in our Markdown. */
  readonly bio?: string | undefined
  readonly links: readonly { readonly label: string; readonly url: string }[]
  /** Address of a portrait, as in a text. */
  readonly picture?: string | undefined
}

/** What a source holds. */
export interface Imported {
  readonly texts: readonly ImportedText[]
  readonly authors: readonly ImportedAuthor[]
  /** Origins of the old site, such as `https://old.example`: links to them are links within the site. */
  readonly origins: readonly string[]
  /** Folders of the tree whose files had addresses at the root of the old site, such as `static`; `''` is the tree itself. */
  readonly roots: readonly string[]
  /**
   * Returns the file of the tree that a picture's address means, where that follows another rule than `roots` and the
   * folder of the text.
   */
  readonly findPicture?:
    | ((address: string, text: Pick<ImportedText, 'place' | 'addresses'>) => string | undefined)
    | undefined
  /** Where else a picture may be, if it is not at the address that a text has for it: the best first. For `--fetch`. */
  readonly alternatives?: ReadonlyMap<string, readonly string[]> | undefined
  /** Files of the tree that pictures from other sites are in, by the addresses that the texts have for them. */
  readonly fetched?: ReadonlyMap<string, string> | undefined
  /** What is kept beside the record and never published, such as comments: name of a JSON file -> value. */
  readonly aside?: Readonly<Record<string, unknown>> | undefined
}
