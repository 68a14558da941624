import { z } from 'zod'
import { expected } from '../../problems'
import type { FieldType } from './field-type'
import { count, file, flag, list, moment, oldPath, oneOrMore, profile, slug, term, text, url } from './field-types'
import { language } from './language-type'

const LINK_FORM = expected('label and url')
const CHANGE_FORM = expected('date and text')

const changeText = text(1000)
const change = {
  schema: z.strictObject({ date: moment.schema, text: changeText.schema }, CHANGE_FORM),
  hint: (value) => `{ date: 2026-03-02, text: ${typeof value === 'string' ? changeText.hint(value) : '…'} }`,
  keys: { date: moment, text: changeText },
} satisfies FieldType<unknown>

/** What a text says of how fresh it is. */
const freshness = {
  reviewed_at: moment,
  review_by: moment,
  changes: list(change, '[{ date: 2026-03-02, text: What changed }]', 500),
}

/** Every key a post may have. The author's guide, `docs/authoring.md`, explains them. */
export const postSchema = {
  title: required(text(120)),
  slug,
  excerpt: text(300),
  tags: list(term(40), '[Leadership, Career]', 10),
  published: flag,
  featured: flag,
  pin: flag,
  created_at: moment,
  published_at: moment,
  updated_at: moment,
  ...freshness,
  author: oneOrMore(term(80)),
  authors: oneOrMore(term(80)),
  meta_description: text(320),
  series: term(80),
  part: count,
  aliases: list(oldPath, '[/old-name/]', 50),
  image: file,
  image_alt: text(300),
  canonical_url: url,
  superseded_by: text(200),
  language,
  translations: list(slug, '[delegieren]', 20),
}

export const pageSchema = {
  title: required(text(120)),
  slug,
  excerpt: required(text(300)),
  /** A page is published unless this is `false`, whereas a post is a draft unless it says `true`. */
  published: flag,
  meta_description: text(320),
  updated_at: moment,
  ...freshness,
  aliases: list(oldPath, '[/old-name/]', 50),
  image: file,
  image_alt: text(300),
}

/** The home page needs no words but its own text: it has the name and the description of the site. */
export const homeSchema = {
  title: text(120),
  excerpt: text(300),
  published: flag,
  meta_description: pageSchema.meta_description,
  updated_at: moment,
  aliases: pageSchema.aliases,
  image: pageSchema.image,
  image_alt: pageSchema.image_alt,
  lists: flag,
}

/** A text that stands beside others has no title and no address. */
export const slotSchema = { published: flag }

/** The keys of every page, whichever of them are required. The home page does not say how fresh it is. */
export type PageSchema = Omit<typeof pageSchema, 'slug' | 'title' | 'excerpt' | keyof typeof freshness> & {
  readonly title: FieldType<string>
  readonly excerpt: FieldType<string>
} & Partial<typeof freshness>

/** The keys that freshness depends on, whichever of them a kind of text has. */
export type FreshnessSchema = typeof freshness & Pick<typeof postSchema, 'published_at' | 'updated_at'>

export const talkSchema = {
  ...pageSchema,
  event: required(text(120)),
  date: required(moment),
  slides: url,
  video: url,
}

const label = text(80)
const link = {
  schema: z.strictObject({ label: label.schema, url: profile.schema }, LINK_FORM),
  hint: (value) => `{ label: Website, url: ${JSON.stringify(profile.hint(value))} }`,
  keys: { label, url: profile },
} satisfies FieldType<unknown>

export const authorSchema = {
  name: required(text(80)),
  links: list(link, '[{ label: Website, url: "https://example.org/" }]', 20),
  picture: file,
  picture_alt: text(300),
}

function required<T>(kind: FieldType<T>): FieldType<T> & { readonly required: true } {
  return { ...kind, required: true }
}
