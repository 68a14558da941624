import { hidesText } from '../../content'
import type { ImportedText, State } from '../model'
import type { Data } from './front-matter'
import { readMoment } from './moments'
import { countOf, isTrue, listOf, pick, textOf } from './values'

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

function seriesIn(data: Data): ImportedText['series'] {
  const value = pick(data, 'series')
  const [name] = Array.isArray(value)
    ? value.map((each) => textOf(each))
    : [textOf(value) ?? textOf(pick(record(value), 'name', 'title', 'id'))]
  if (name === undefined || /^(?:true|false)$/i.test(name)) return undefined
  return {
    name,
    part: countOf(
      pick(
        data,
        'series.part',
        'series.order',
        'series.index',
        'part',
        'series_order',
        'seriesOrder',
        'series_part',
        'seriesPart',
        'series_weight',
        'order',
        'weight',
      ),
    ),
  }
}

function imageIn(data: Data): ImportedText['image'] {
  const value = pick(
    data,
    'image',
    'cover',
    'coverImage',
    'heroImage',
    'hero',
    'featuredImage',
    'featured_image',
    'ogImage',
    'thumbnail',
    'banner',
    'images',
    'feature_image',
    'header.image',
    'header.teaser',
    'img',
    'socialImage',
    'cover_image',
  )
  const first = Array.isArray(value) ? value[0] : value
  const address =
    textOf(first) ?? textOf(pick(record(first), 'src', 'url', 'image', 'path', 'feature', 'filename', 'file'))
  if (address === undefined || /^(?:true|false)$/i.test(address)) return undefined
  const alt =
    textOf(pick(record(first), 'alt', 'imageAlt', 'alt_text', 'description', 'caption')) ??
    textOf(
      pick(
        data,
        'imageAlt',
        'image_alt',
        'coverAlt',
        'cover_alt',
        'heroAlt',
        'heroImageAlt',
        'coverImageAlt',
        'featuredImageAlt',
        'thumbnailAlt',
        'image_description',
      ),
    )
  return { address, alt: alt && plainWords(alt) }
}

/** Returns text without the marks and tags of Markdown and HTML. */
export function plainWords(value: unknown): string | undefined {
  const text = textOf(value)
    ?.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/(\*\*|__|`)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/&amp;/g, '&')
    .trim()
  return text || undefined
}

const record = (value: unknown): Data =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Data) : {}
