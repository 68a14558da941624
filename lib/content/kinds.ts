import { authorsPath, homePath, postsPath, reservedPages, reservedPosts } from '../urls'
import type { Schema } from './front-matter/read-schema'
import { authorSchema, pageSchema, postSchema } from './front-matter/schemas'

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
  readonly hasFolder: boolean
  /** The heading of the section in `docs/authoring.md` that explains its front matter. */
  readonly guide: string
}

const post = {
  folder: 'posts',
  schema: postSchema,
  base: postsPath,
  reserved: reservedPosts,
  hasFolder: true,
  guide: 'Front matter',
} satisfies Kind

const author = {
  folder: 'authors',
  schema: authorSchema,
  base: authorsPath,
  hasFolder: false,
  guide: 'Authors',
} satisfies Kind

/** Kinds whose texts are pages, public unless they say `published: false`. */
export const pageKinds = {
  page: {
    folder: 'pages',
    schema: pageSchema,
    base: homePath,
    reserved: reservedPages,
    hasFolder: false,
    guide: 'Pages',
  },
} satisfies Readonly<Record<string, Kind<typeof pageSchema>>>

export type PageKind = keyof typeof pageKinds
export type KindName = 'post' | PageKind | 'author'

/**
 * What a content folder may hold: a row for each kind of text. Reading, links, the address lock, the editors' schema, the
 * sitemap and the preview follow from it. Posts and authors are more than a row: see `entries/post.ts`, `entries/author.ts`.
 */
export const kinds: Readonly<Record<KindName, Kind>> = { post, ...pageKinds, author }

/** The name of every kind, in the order of the table. */
export const kindNames = Object.keys(kinds) as KindName[]

/** Site path of a text. */
export function pathOf({ file, slug }: { readonly file: { readonly kind: KindName }; readonly slug: string }): string {
  return `${kinds[file.kind].base}${slug}/`
}
