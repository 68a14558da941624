import type { PageSchema } from '../front-matter/schemas'
import { type PageKind, pageKinds } from '../kinds'
import type { ContentFile } from '../read/content-file'
import type { Page } from '../types'
import { checkDescription } from './description'
import { type Entry, parseEntry } from './entry'
import { checkFreshness } from './freshness'
import { holdBack } from './hold-back'
import { checkPictureAlt } from './picture-alt'

export interface PageEntry extends Entry<PageSchema> {
  readonly kind: PageKind
  readonly status: Page['status']
}

/** Checks what depends on the day in a page whose front matter has been parsed. */
export function checkPage(entry: PageEntry, now: Date): PageEntry {
  const { fields } = entry
  const problems = fields ? checkFreshness({ ...entry, fields }, now) : []
  return problems.length === 0 ? entry : { ...entry, problems: [...entry.problems, ...problems] }
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
