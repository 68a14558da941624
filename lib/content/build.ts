import { type Loaded, smarten } from '../mdx'
import { site } from '../site'
import { slugify, type Term } from '../slug'
import { sitePathOf } from '../urls'
import { buildFreshness } from './entries/freshness'
import { foreignLanguage } from './entries/language'
import type { PageEntry } from './entries/page'
import type { PostEntry } from './entries/post'
import type { SlotEntry } from './entries/slot'
import { pageKinds, pathOf } from './kinds'
import { firstAddress } from './lock/first-address'
import type { AddressLock } from './lock/lock'
import { today } from './today'
import type { Author, Document, Page, Picture, Post, Slot } from './types'

/** Builds a post from an entry without errors. Returns `undefined` if something that a post needs is missing. */
export function buildPost(
  entry: PostEntry,
  body: Loaded | undefined,
  image: Picture | undefined,
  parts: PostParts,
): Post | undefined {
  const document = buildDocument(entry, body, image)
  const language = foreignLanguage(entry)
  const [first, ...rest] = namesOf(entry)
    .map(({ slug }) => parts.people.get(slug))
    .filter((author) => author !== undefined)
  if (!document || !first) return undefined
  const { reading } = entry
  const published = reading.published_at ?? today(parts.now)
  return {
    ...document,
    ...buildFreshness(reading, published, today(parts.now).day, language),
    firstPath: firstAddress(document.path, reading.aliases ?? [], parts.lock),
    status: entry.status,
    tags: reading.tags ?? [],
    featured: reading.featured ?? false,
    pinned: reading.pin ?? false,
    published,
    authors: [first, ...rest],
    aliases: reading.aliases ?? [],
    ...(language && { language }),
    ...(reading.created_at && { created: reading.created_at }),
    ...(reading.series &&
      reading.part && { series: { ...reading.series, label: smarten(reading.series.label), part: reading.part } }),
    // A post's own address is ignored: other systems write it into every text.
    ...(reading.canonical_url &&
      sitePathOf(reading.canonical_url) === undefined && { canonicalUrl: reading.canonical_url }),
  }
}

/** Builds a page of any kind in the same way. */
export function buildPage(
  entry: PageEntry,
  body: Loaded | undefined,
  image: Picture | undefined,
  now: Date,
): Page | undefined {
  const { titleOf, details: detailsOf } = pageKinds[entry.kind]
  const document = buildDocument(entry, body, image, entry.reading.title ?? titleOf?.())
  const { kind, status } = entry
  const details = detailsOf?.(entry.reading) ?? {}
  return (
    document && {
      ...document,
      ...buildFreshness(entry.reading, undefined, today(now).day, undefined),
      kind,
      details,
      status,
    }
  )
}

/** Builds a text that stands beside others. */
export function buildSlot({ file, slug, place, status }: SlotEntry, body: Loaded | undefined): Slot | undefined {
  if (!body?.key || !body.facts || !body.digest) return undefined
  const { facts, key: artifact, digest } = body
  return { place, status, path: pathOf({ file, slug }), file: file.file, facts, artifact, digest }
}

/** Returns the authors of a post as written, or the site's author if it names none. */
export function namesOf({ reading }: PostEntry): readonly Term[] {
  return reading.authors ?? reading.author ?? [siteAuthor()]
}

interface PostParts {
  readonly now: Date
  /** Everyone by slug. */
  readonly people: ReadonlyMap<string, Author>
  readonly lock: AddressLock
}

function buildDocument(
  entry: PostEntry | PageEntry,
  body: Loaded | undefined,
  image: Picture | undefined,
  title = entry.reading.title,
): Document | undefined {
  const { file, slug } = entry
  const language = foreignLanguage(entry)
  const { excerpt = '', meta_description: description = excerpt } = entry.reading
  if (title === undefined || !body?.key || !body.facts || !body.digest) return undefined
  const { facts, key: artifact, digest } = body
  const folder = file.folder !== undefined && { folder: file.folder }
  return {
    slug,
    path: pathOf(entry),
    file: file.file,
    format: file.format,
    // With typographic quotes, as in the body. Rules that compare titles and headings compare them as written.
    title: smarten(title, language),
    excerpt: smarten(excerpt, language),
    description: smarten(description, language),
    facts,
    artifact,
    digest,
    ...folder,
    ...(image && { image }),
  }
}

const siteAuthor = (): Term => ({ label: site.author, slug: slugify(site.author) })
