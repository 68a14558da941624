import { pageSchema } from '../front-matter/schemas'
import type { ContentFile } from '../read/content-file'
import { checkDescription } from './description'
import { type Entry, parseEntry } from './entry'
import { holdBack } from './hold-back'

export interface PageEntry extends Entry<typeof pageSchema> {
  readonly isPublished: boolean
}

/** A page by itself: its front matter. */
export function parsePage(file: ContentFile): PageEntry {
  const entry = parseEntry(file, pageSchema)
  const held = holdBack(entry, entry.reading.published !== false)
  const problems = [...(held?.problems ?? entry.problems), ...checkDescription(entry)]
  return { ...entry, isPublished: entry.reading.published !== false && !held, problems }
}

export const isPublishedPage = ({ isPublished }: PageEntry) => isPublished
