import { postSchema } from '../front-matter/schemas'
import type { ContentFile } from '../read/content-file'
import type { Post } from '../types'
import { checkAcrossFields } from './cross-field'
import { checkDescription } from './description'
import { type Entry, parseEntry } from './entry'
import { holdBack } from './hold-back'

export interface PostEntry extends Entry<typeof postSchema> {
  readonly status: Post['status']
}

/** A post by itself: its front matter, and what its keys say together. `now` decides what is scheduled. */
export function parsePost(file: ContentFile, now: Date): PostEntry {
  return checkPost(parseEntry(file, postSchema), now)
}

/** A post of which the front matter has been read: what its keys say together. `now` decides what is scheduled. */
export function checkPost(entry: Entry<typeof postSchema>, now: Date): PostEntry {
  const { fields } = entry
  const together = fields ? [...checkAcrossFields({ ...entry, fields }, now), ...checkDescription(entry)] : []
  const held = holdBack(entry, entry.reading.published === true, now)
  const status = held ? 'draft' : statusOf(entry, now)
  return { ...entry, status, problems: [...(held?.problems ?? entry.problems), ...together] }
}

/** A post whose `published` cannot be read counts as published, so that links to it are not called broken as well. */
function statusOf({ fields, meant, reading }: Entry<typeof postSchema>, now: Date): Post['status'] {
  const isUnread = !fields || (fields.values.get('published') ?? null) !== null || meant.has('published')
  if (!(reading.published ?? isUnread)) return 'draft'
  return (reading.published_at?.time ?? 0) > now.getTime() ? 'scheduled' : 'published'
}
