import type { PageSchema } from '../front-matter/schemas'
import { type PageKind, pageKinds } from '../kinds'
import type { ContentFile } from '../read/content-file'
import { checkDescription } from './description'
import { type Entry, parseEntry } from './entry'
import { holdBack } from './hold-back'

export interface PageEntry extends Entry<PageSchema> {
  readonly kind: PageKind
  readonly isPublished: boolean
}

/** Parses the front matter of a page of any kind. */
export function parsePage(file: ContentFile, kind: PageKind): PageEntry {
  const entry = parseEntry(file, pageKinds[kind].schema)
  const held = holdBack(entry, entry.reading.published !== false)
  const problems = [...(held?.problems ?? entry.problems), ...checkDescription(entry)]
  return { ...entry, kind, isPublished: entry.reading.published !== false && !held, problems }
}

export const isPublishedPage = ({ isPublished }: PageEntry) => isPublished
