import type { postSchema } from '../front-matter/schemas'
import type { Post } from '../types'
import { checkAcrossFields } from './cross-field'
import { checkDescription } from './description'
import type { Entry } from './entry'
import { holdBack } from './hold-back'

export interface PostEntry extends Entry<typeof postSchema> {
  readonly status: Post['status']
}

/**
 * Checks a post whose front matter has been parsed, also keys that depend on each other, and decides its status. `now`
 * decides what is scheduled.
 */
export function checkPost(entry: Entry<typeof postSchema>, now: Date): PostEntry {
  const { fields } = entry
  const together = fields ? [...checkAcrossFields({ ...entry, fields }, now), ...checkDescription(entry)] : []
  const held = holdBack(entry, entry.reading.published === true, now)
  const status = held ? 'draft' : statusOf(entry, now)
  return { ...entry, status, problems: [...(held?.problems ?? entry.problems), ...together] }
}

/**
 * Returns the status of a post. If `published` is invalid, the post counts as published, so that links to it are not
 * reported too.
 */
function statusOf({ fields, meant, reading }: Entry<typeof postSchema>, now: Date): Post['status'] {
  const isUnread = !fields || (fields.values.get('published') ?? null) !== null || meant.has('published')
  if (!(reading.published ?? isUnread)) return 'draft'
  return (reading.published_at?.time ?? 0) > now.getTime() ? 'scheduled' : 'published'
}
