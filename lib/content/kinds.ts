import type { Moment } from '../dates'
import { site } from '../site'
import { authorsPath, homePath, postsPath, reservedPages, reservedPosts, talksPath } from '../urls'
import { type Words, wordsIn } from '../words'
import type { Reading, Schema } from './front-matter/read-schema'
import {
  authorSchema,
  homeSchema,
  type PageSchema,
  pageSchema,
  postSchema,
  slotSchema,
  talkSchema,
} from './front-matter/schemas'

/** What distinguishes one kind of text from another. */
interface Kind<S extends Schema = Schema> {
  /** Its folder in the content folder; empty for texts in the content folder itself. */
  readonly folder: string
  /** The keys that its front matter may have. */
  readonly schema: S
  /** Site path of the folder that its texts are in. */
  readonly base: string
  /** Site path of the page that shows its only text. */
  readonly shownAt?: string
  /** The names that its texts may have, if the engine gives each of them a place. */
  readonly names?: readonly string[]
  /**
   * Slugs that the engine reserves. A kind without this has no slugs of its own: its texts are named after their files.
   */
  readonly reserved?: readonly string[]
  /** What authors call a text, if not by the name of its kind. */
  readonly noun?: string
  /** True if a text may be a folder that also contains pictures. */
  readonly hasFolder?: true
  /** True if its texts stand beside another text: they have no address and no ids, and so nothing to link to. */
  readonly isBeside?: true
  /** The heading of the section in `docs/authoring.md` that explains its front matter. */
  readonly guide: string
}

/** A kind whose texts are pages, which are public unless they say `published: false`. */
interface PageRow<S extends PageSchema = PageSchema> extends Kind<S> {
  /** The page at `base` that lists the texts. Without it, they are in no list. */
  readonly list?: (words: Words) => { readonly title: string; readonly sentence: string }
  /** Returns what readers call such a text where the search finds it. Without it, the search does not find any. */
  label?(words: Words): string
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

/** The places on many pages that a text may fill. */
export type SlotName = (typeof slotNames)[number]
export const slotNames = ['after-essay', 'footer'] as const

const slot: Kind = {
  folder: 'slots',
  names: slotNames,
  schema: slotSchema,
  base: '/slots/',
  isBeside: true,
  guide: 'After every essay, and in the footer',
}

const pageKindTable = {
  home: definePages({
    folder: '',
    names: ['home'],
    noun: 'home page',
    hasFolder: true,
    schema: homeSchema,
    base: homePath,
    shownAt: homePath,
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
    label: ({ search }) => search.page,
  }),
  talk: definePages({
    folder: 'talks',
    schema: talkSchema,
    base: talksPath,
    reserved: ['index', 'media'],
    hasFolder: true,
    guide: 'Talks',
    label: ({ talks }) => talks.talk,
    list: ({ talks }) => ({ title: talks.talks, sentence: talks.sentence }),
    details: ({ event = '', date, slides, video }) => ({
      date,
      facts: [event],
      links: [...link(wordsIn().talks.slides, slides), ...link(wordsIn().talks.video, video)],
    }),
  }),
}

export type PageKind = keyof typeof pageKindTable
export type KindName = 'post' | PageKind | 'author' | 'slot'

export const pageKinds: Readonly<Record<PageKind, PageRow>> = pageKindTable

/**
 * What a content folder may contain: one row for each kind of text. Reading, links, the address lock, the schema for
 * editors, lists, the sitemap and the preview all follow from this table. Posts, authors and slots need more than a row:
 * see `entries/post.ts`, `entries/author.ts` and `entries/slot.ts`.
 */
export const kinds: Readonly<Record<KindName, Kind>> = { post, ...pageKinds, author, slot }

/** The name of every kind, in the order of the table. */
export const kindNames = Object.keys(kinds) as KindName[]

/** Returns the site path of a text. */
export function pathOf({ file, slug }: { readonly file: { readonly kind: KindName }; readonly slug: string }): string {
  const { base, shownAt = `${base}${slug}/` } = kinds[file.kind]
  return shownAt
}

const link = (label: string, url: string | undefined) => (url === undefined ? [] : [{ label, url }])

/** Lets the `details` of a row use the types of its own `schema`. */
function definePages<S extends PageSchema>(row: PageRow<S>): PageRow {
  return row
}
