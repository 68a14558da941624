import type { Moment } from '../dates'
import { authorsPath, homePath, postsPath, reservedPages, reservedPosts, talksPath } from '../urls'
import type { Reading, Schema } from './front-matter/read-schema'
import { authorSchema, pageSchema, postSchema, talkSchema } from './front-matter/schemas'

/** What makes one kind of text differ from another. */
interface Kind<S extends Schema = Schema> {
  /** Its folder in the content folder. */
  readonly folder: string
  /** The keys that its front matter may have. */
  readonly schema: S
  /** Site path that its texts lie below. */
  readonly base: string
  /** Slugs that the engine keeps for itself. A kind without it has no slugs: its texts are called as their files are. */
  readonly reserved?: readonly string[]
  /** Whether a text may be a folder with its pictures. */
  readonly hasFolder?: true
  /** The heading of the section in `docs/authoring.md` that explains its front matter. */
  readonly guide: string
}

/** A kind whose texts are pages, public unless they say `published: false`. */
interface PageRow<S extends typeof pageSchema = typeof pageSchema> extends Kind<S> {
  /** The page at `base` that lists the texts. Without it they stand in no list. */
  readonly list?: { readonly title: string; readonly sentence: string }
  /** What stands under the title of a text, and beside it in the list. */
  details?(reading: Reading<S>): PageDetails
}

export interface PageDetails {
  /** When it took place: the list is in this order, newest first. */
  readonly date?: Moment | undefined
  readonly facts?: readonly string[]
  readonly links?: readonly { readonly label: string; readonly url: string }[]
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
  page: definePages({
    folder: 'pages',
    schema: pageSchema,
    base: homePath,
    reserved: reservedPages,
    guide: 'Pages',
  }),
  talk: definePages({
    folder: 'talks',
    schema: talkSchema,
    base: talksPath,
    reserved: ['index'],
    guide: 'Talks',
    list: { title: 'Talks', sentence: 'Talks, newest first.' },
    details: ({ event = '', date, slides, video }) => ({
      date,
      facts: [event],
      links: [...link('Slides', slides), ...link('Video', video)],
    }),
  }),
}

export type PageKind = keyof typeof pageKindTable
export type KindName = 'post' | PageKind | 'author'

export const pageKinds: Readonly<Record<PageKind, PageRow>> = pageKindTable

/**
 * What a content folder may hold: a row for each kind of text. Reading, links, the address lock, the editors' schema, lists,
 * the sitemap and the preview follow from it. Posts and authors are more than a row: see `entries/post.ts` and
 * `entries/author.ts`.
 */
export const kinds: Readonly<Record<KindName, Kind>> = { post, ...pageKinds, author }

/** The name of every kind, in the order of the table. */
export const kindNames = Object.keys(kinds) as KindName[]

/** Site path of a text. */
export function pathOf({ file, slug }: { readonly file: { readonly kind: KindName }; readonly slug: string }): string {
  return `${kinds[file.kind].base}${slug}/`
}

const link = (label: string, url: string | undefined) => (url === undefined ? [] : [{ label, url }])

/** A row whose `details` read what its own `schema` says. */
function definePages<S extends typeof pageSchema>(row: PageRow<S>): PageRow {
  return row
}
