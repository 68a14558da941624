import type { Moment } from '../dates'
import type { Problem } from '../problems'
import { type Entry, parseEntry, reporter } from './entry'
import { yamlText } from './fixes'
import type { ContentFile } from './read'
import { postShape } from './shapes'
import type { Post } from './types'

export interface PostEntry extends Entry<typeof postShape> {
  readonly status: Post['status']
}

/** A post by itself: its front matter, and what its keys say together. `now` decides what is scheduled. */
export function parsePost(file: ContentFile, now: Date): PostEntry {
  const entry = parseEntry(file, postShape)
  return { ...entry, status: statusOf(entry, now), problems: [...entry.problems, ...checkTogether(entry, now)] }
}

/** A post whose `published` cannot be read counts as published, so that links to it are not called broken as well. */
function statusOf({ fields, meant, reading }: Entry<typeof postShape>, now: Date): Post['status'] {
  const isUnread = !fields || fields.values.has('published') || meant.has('published')
  if (!(reading.published ?? isUnread)) return 'draft'
  return (reading.published_at?.time ?? 0) > now.getTime() ? 'scheduled' : 'published'
}

/** Rules about two keys. A key that is itself wrong is not judged again. */
function checkTogether({ file, fields, reading, meant }: Entry<typeof postShape>, now: Date): Problem[] {
  if (!fields) return []
  const found: Problem[] = []
  const report = reporter(file.file, fields)
  const error = (rule: string, key: string, message: string, fix?: string) =>
    found.push(report('error', rule, [key], message, fix))
  const warn = (rule: string, key: string, message: string, fix?: string) =>
    found.push(report('warning', rule, [key], message, fix))
  const has = (key: string) => (fields.values.get(key) ?? null) !== null || meant.has(key)

  if (reading.published) {
    if (!has('published_at'))
      error(
        'publish-date',
        'published',
        'a published post needs published_at',
        `published_at: ${now.toISOString().slice(0, 10)}`,
      )
    if (!has('excerpt')) error('publish-excerpt', 'published', 'a published post needs an excerpt', 'excerpt: …')
  }
  const { created_at: created, published_at: published, updated_at: updated } = reading
  if (isBefore(published, created)) {
    error(
      'date-order',
      'published_at',
      `published ${published?.text} before it was created, ${created?.text}`,
      `created_at: ${published?.text}`,
    )
  }
  if (isBefore(updated, published)) {
    error(
      'date-order',
      'updated_at',
      `updated ${updated?.text} before it was published, ${published?.text}`,
      `updated_at: ${published?.text}`,
    )
  }
  if (has('image') && !has('image_alt'))
    error('image-alt', 'image', 'a picture needs words for readers who cannot see it', 'image_alt: …')
  if (has('image_alt') && !has('image'))
    warn('image-alt', 'image_alt', 'there is no image that it describes', 'image: ./cover.png')
  if (has('author') && has('authors'))
    error('two-authors', 'authors', 'expected author or authors, found both', 'keep one of them')
  if (has('series') && !has('part')) error('series-part', 'series', 'a post of a series needs its part', 'part: 1')
  if (has('part') && !has('series')) error('series-part', 'part', 'a part belongs to a series', 'series: …')
  const length = reading.meta_description?.length
  if (length !== undefined && (length < 50 || length > 160)) {
    warn(
      'description-length',
      'meta_description',
      `search engines show 50 to 160 characters, found ${length}`,
      'say in 50 to 160 characters what a reader will find, or leave the key out',
    )
  }
  for (const [index, tag] of (reading.tags ?? []).entries()) {
    const first = reading.tags?.findIndex(({ slug }) => slug === tag.slug) ?? index
    if (first < index) {
      const rest = reading.tags?.filter((_, other) => other !== index).map(({ label }) => yamlText(label))
      found.push(
        report(
          'error',
          'duplicate-tag',
          ['tags', index],
          `the tag "${tag.label}" stands here twice`,
          `tags: [${rest?.join(', ')}]`,
        ),
      )
    }
  }
  return found
}

function isBefore(a: Moment | undefined, b: Moment | undefined): boolean {
  return a !== undefined && b !== undefined && a.day < b.day
}
