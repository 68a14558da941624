import type { PageSchema } from '../front-matter/schemas'
import { type PageKind, pageKinds } from '../kinds'
import type { ContentFile } from '../read/content-file'
import type { Page } from '../types'
import { checkDescription } from './description'
import { type Entry, parseEntry } from './entry'
import { holdBack } from './hold-back'
import { checkPictureAlt } from './picture-alt'

export interface PageEntry extends Entry<PageSchema> {
  readonly kind: PageKind
  readonly status: Page['status']
}

/** Parses the front matter of a page of any kind. */
export function parsePage(file: ContentFile, kind: PageKind): PageEntry {
  const entry = parseEntry(file, pageKinds[kind].schema)
  const isPublic = entry.reading.published !== false
  const held = holdBack(entry, isPublic)
  const own = [...checkDescription(entry), ...checkPictureAlt(entry, 'image')]
  const problems = [...(held?.problems ?? entry.problems), ...own]
  return { ...entry, kind, status: isPublic && !held ? 'published' : 'draft', problems }
}
