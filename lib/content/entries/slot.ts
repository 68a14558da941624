import { slotSchema } from '../front-matter/schemas'
import type { SlotName } from '../kinds'
import type { ContentFile } from '../read/content-file'
import type { Slot } from '../types'
import { type Entry, parseEntry } from './entry'
import { holdBack } from './hold-back'

export interface SlotEntry extends Entry<typeof slotSchema> {
  readonly place: SlotName
  readonly status: Slot['status']
}

/** Parses `slots/<place>.mdx`. Texts with other names have not been read. */
export function parseSlot(file: ContentFile): SlotEntry {
  const entry = parseEntry(file, slotSchema)
  const isPublic = entry.reading.published !== false
  const held = holdBack(entry, isPublic)
  const problems = held?.problems ?? entry.problems
  return { ...entry, place: file.name as SlotName, status: isPublic && !held ? 'published' : 'draft', problems }
}
