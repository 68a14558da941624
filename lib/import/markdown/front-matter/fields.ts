import { hidesText } from '../../../content'
import type { ImportedText, State } from '../../model'

import { readMoment } from './moments'
import { imageIn, seriesIn } from './parts'
import { type Data, isTrue, listOf, pick, plainWords, record, textOf } from './values'

/** What front matter says in the names that most systems share. A system with other names says so beside it. */
export type Fields = Pick<
  ImportedText,
  | 'excerpt'
  | 'description'
  | 'written'
  | 'published'
  | 'updated'
  | 'state'
  | 'topics'
  | 'authors'
  | 'series'
  | 'image'
  | 'canonical'
  | 'language'
  | 'isFeatured'
  | 'isPinned'
> & { readonly title?: string | undefined; readonly slug?: string | undefined; readonly aliases: readonly string[] }

/** Reads front matter. Dates without an offset are in `timeZone`; what expires before `now` is a draft. */
export function readFields(data: Data, timeZone: string, now: Date): Fields {
  const moment = (...keys: string[]) => readMoment(pick(data, ...keys), timeZone)
  return {
    title: textOf(pick(data, 'title', 'seo.title', 'name')),
    slug: textOf(pick(data, 'slug')),
    excerpt: plainWords(
      pick(
        data,
        'excerpt',
        'summary',
        'description',
        'subtitle',
        'subheading',
        'tagline',
        'lead',
        'intro',
        'spoiler',
        'abstract',
        'desc',
        'blurb',
      ),
    ),
    description: plainWords(
      pick(data, 'description', 'meta_description', 'seo.description', 'metaDesc', 'seoDescription'),
    ),
    written: moment('created', 'createdAt', 'created_at', 'date_created', 'dateCreated', 'creation_date'),
    published: moment(
      'date',
      'pubDate',
      'pubDatetime',
      'publishDate',
      'publishedAt',
      'published_at',
      'datePublished',
      'publishedDate',
      'published_date',
      'published_time',
      'postDate',
      'published',
      'created',
      'createdAt',
      'created_at',
    ),
    updated: moment(
      'lastmod',
      'updated',
      'updatedDate',
      'updatedAt',
      'updated_at',
      'modDatetime',
      'modified',
      'modifiedAt',
      'last_modified_at',
      'last_updated',
      'lastUpdated',
      'lastModified',
      'last_modified',
      'dateModified',
      'date_updated',
      'update',
      'last_update.date',
      'edited',
    ),
    state: stateOf(data, timeZone, now),
    topics: [
      ...listOf(pick(data, 'tags', 'tag', 'topics'), SEPARATOR),
      ...listOf(pick(data, 'categories', 'category'), SEPARATOR),
    ].map((topic) => topic.replace(/^#/, '')),
    authors: namesIn(pick(data, 'authors', 'author', 'byline')),
    series: seriesIn(data),
    image: imageIn(data),
    canonical: textOf(pick(data, 'canonical', 'canonicalUrl', 'canonical_url', 'seo.canonical', 'originalUrl')),
    language: textOf(pick(data, 'lang', 'language', 'locale')),
    aliases: listOf(pick(data, 'aliases', 'alias', 'redirect_from', 'redirects', 'redirectFrom')),
    isFeatured: isTrue(pick(data, 'featured')),
    isPinned: isTrue(pick(data, 'pin', 'pinned', 'sticky')),
  }
}

/** Topics in one line of text are separated by commas. */
const SEPARATOR = /\s*[,;]\s*/

function stateOf(data: Data, timeZone: string, now: Date): State {
  if (
    textOf(pick(data, 'password', 'protected')) !== undefined &&
    !/^(?:false|no|0)$/i.test(textOf(pick(data, 'password', 'protected')) ?? '')
  )
    return 'password'
  const hiding = Object.entries(data).filter(
    ([key, value]) => !/^(?:published|date)$/i.test(key) && hidesText(key, asValue(value)),
  )
  if (
    hiding.some(
      ([key, value]) =>
        /private|secret|internal|confidential/i.test(key) ||
        /private|secret|internal|protected|members|paid|subscribers/i.test(String(value)),
    )
  )
    return 'private'
  const published = textOf(pick(data, 'published', 'publish'))
  const expires = readMoment(pick(data, 'expiryDate', 'expires', 'unpublishDate'), timeZone)
  const isOver = expires !== undefined && Date.parse(expires) <= now.getTime()
  return hiding.length > 0 || isOver || /^(?:false|no)$/i.test(published ?? '') ? 'draft' : 'published'
}

const asValue = (value: unknown) => (Array.isArray(value) ? value.map(String) : (textOf(value) ?? ''))

/** Names of authors: text, objects with a `name`, or both in a list. */
export function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn)
  const name = textOf(value) ?? textOf(pick(record(value), 'name', 'title', 'display_name'))
  return name === undefined
    ? []
    : name
        .split(/\s*(?:,|;|&|\s+and\s+)\s*(?=\p{Lu})/u)
        .map((each) => each.replace(/^@/, '').trim())
        .filter(Boolean)
}
