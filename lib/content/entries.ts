import type { Loaded } from '../mdx'
import type { AuthorEntry } from './author'
import { checkDescription } from './description'
import { type Entry, parseEntry } from './entry'
import type { AddressLock } from './lock'
import type { PostEntry } from './post'
import type { PublicFolder } from './public'
import type { ContentFile } from './read'
import { pageShape } from './shapes'

export type PageEntry = Entry<typeof pageShape>

/** Everything in a content folder as far as it can be understood: what the rules between files look at. */
export interface Entries {
  readonly posts: readonly PostEntry[]
  readonly pages: readonly PageEntry[]
  readonly authors: readonly AuthorEntry[]
  /** Compiled bodies by the path of the file. */
  readonly bodies: ReadonlyMap<string, Loaded>
  readonly publicFolder: PublicFolder
  readonly lock: AddressLock
  /** The day that it is in the site's zone. */
  readonly today: string
}

/** A page by itself: its front matter. */
export function parsePage(file: ContentFile): PageEntry {
  const entry = parseEntry(file, pageShape)
  return { ...entry, problems: [...entry.problems, ...checkDescription(entry)] }
}

export const isPublishedPage = ({ reading }: PageEntry) => reading.published !== false
