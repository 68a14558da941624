import type { Moment } from '../dates'
import { site } from '../site'
import { authorsPath, homePath, postsPath, reservedPages, reservedPosts, talksPath } from '../urls'
import { type Words, wordsIn } from '../words'
import type { Reading, Schema } from './front-matter/read-schema'
import { authorSchema, homeSchema, type PageSchema, pageSchema, postSchema, talkSchema } from './front-matter/schemas'

/** What distinguishes one kind of text from another. */
interface Kind<S extends Schema = Schema> {
  /** Its folder in the content folder; empty for texts in the content folder itself. */
  readonly folder: string
  /** The keys that its front matter may have. */
  readonly schema: S
  /** Site path of the folder that its texts are in, or, if their names are fixed, of the page that shows them. */
  readonly base: string
  /** The names that its texts may have, if the engine gives each of them a place. */
  readonly names?: readonly string[]
  /**
   * Slugs that the engine reserves. A kind without this has no slugs of its own: its texts are named after their files.
   */
  readonly reserved?: readonly string[]
  /** True if a text may be a folder that also contains pictures. */
  readonly hasFolder?: true
  /** The heading of the section in `docs/authoring.md` that explains its front matter. */
  readonly guide: string
}

/** A kind whose texts are pages, which are public unless they say `published: false`. */
interface PageRow<S extends PageSchema = PageSchema> extends Kind<S> {
  /** The page at `base` that lists the texts. Without it, they are in no list. */
  readonly list?: (words: Words) => { readonly title: string; readonly sentence: string }
  /** Returns the title of a text that has none of its own. */
  titleOf?(): string
  /** Returns what is shown below the title of a text, and next to it in the list. */
  details?(reading: Reading<S>): PageDetails
}

export interface PageDetails {
  /** When it took place. The list is sorted by this, newest first. */
  readonly date?: Moment | undefined
  readonly facts?: readonly string[]
  readonly links?: readonly { readonly label: string; readonly url: string }[]
  /** False for a home page that is shown without the lists of posts. */
  readonly lists?: boolean | undefined
}

const post: Kind = {
  folder: 'posts',
  schema: postSchema,
  base: postsPath,
  reserved: reservedPosts,
  hasFolder: true,
  guide: 'Front matter',
}

const author: Kind = {
  folder: 'authors',
  schema: authorSchema,
  base: authorsPath,
  guide: 'Authors',
}

const pageKindTable = {
  home: definePages({
    folder: '',
    names: ['home'],
    schema: homeSchema,
    base: homePath,
    guide: 'The home page',
    titleOf: () => site.name,
    details: ({ lists }) => ({ lists }),
  }),
  page: definePages({
    folder: 'pages',
    schema: pageSchema,
    base: homePath,
    reserved: reservedPages,
    hasFolder: true,
    guide: 'Pages',
  }),
  talk: definePages({
    folder: 'talks',
    schema: talkSchema,
    base: talksPath,
    reserved: ['index', 'media'],
    hasFolder: true,
    guide: 'Talks',
    list: ({ talks }) => ({ title: talks.talks, sentence: talks.sentence }),
    details: ({ event = '', date, slides, video }) => ({
      date,
      facts: [event],
      links: [...link(wordsIn().talks.slides, slides), ...link(wordsIn().talks.video, video)],
    }),
  }),
}

export type PageKind = keyof typeof pageKindTable
export type KindName = 'post' | PageKind | 'author'

export const pageKinds: Readonly<Record<PageKind, PageRow>> = pageKindTable

/**
 * What a content folder may contain: one row for each kind of text. Reading, links, the address lock, the schema for
 * editors, lists, the sitemap and the preview all follow from this table. Posts and authors need more than a row: see
 * `entries/post.ts` and `entries/author.ts`.
 */
export const kinds: Readonly<Record<KindName, Kind>> = { post, ...pageKinds, author }

/** The name of every kind, in the order of the table. */
export const kindNames = Object.keys(kinds) as KindName[]

/** Returns the site path of a text. */
export function pathOf({ file, slug }: { readonly file: { readonly kind: KindName }; readonly slug: string }): string {
  const { base, names } = kinds[file.kind]
  return names ? base : `${base}${slug}/`
}

const link = (label: string, url: string | undefined) => (url === undefined ? [] : [{ label, url }])

/** Lets the `details` of a row use the types of its own `schema`. */
function definePages<S extends PageSchema>(row: PageRow<S>): PageRow {
  return row
}
