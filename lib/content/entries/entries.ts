import type { Loaded } from '../../mdx'
import type { LoadedSettings } from '../../site'
import { pageSchema } from '../front-matter/schemas'
import type { AddressLock } from '../lock/lock'
import type { PublicFolder } from '../read/public-folder'
import type { ContentFile } from '../read/read-content'
import type { AuthorEntry } from './author'
import { checkDescription } from './description'
import { type Entry, parseEntry } from './entry'
import { holdBack } from './hold-back'
import type { PostEntry } from './post'

export interface PageEntry extends Entry<typeof pageSchema> {
  readonly isPublished: boolean
}

/** Everything in a content folder as far as it can be understood: what the rules between files look at. */
export interface Entries {
  readonly posts: readonly PostEntry[]
  readonly pages: readonly PageEntry[]
  readonly authors: readonly AuthorEntry[]
  /** Compiled bodies by the path of the file. */
  readonly bodies: ReadonlyMap<string, Loaded>
  readonly publicFolder: PublicFolder
  readonly lock: AddressLock
  /** The settings' file; absent when it belongs to another content folder, whose pages it may name. */
  readonly settings?: SettingsFile | undefined
  /** The day that it is in the site's zone. */
  readonly today: string
}

interface SettingsFile extends Pick<LoadedSettings, 'placeOf'> {
  /** For messages. */
  readonly file: string
}

/** A page by itself: its front matter. */
export function parsePage(file: ContentFile): PageEntry {
  const entry = parseEntry(file, pageSchema)
  const held = holdBack(entry, entry.reading.published !== false)
  const problems = [...(held?.problems ?? entry.problems), ...checkDescription(entry)]
  return { ...entry, isPublished: entry.reading.published !== false && !held, problems }
}

/** The posts and pages that readers see. */
export function publishedOf({ posts, pages }: Pick<Entries, 'posts' | 'pages'>): Pick<Entries, 'posts' | 'pages'> {
  return { posts: posts.filter(({ status }) => status === 'published'), pages: pages.filter(isPublishedPage) }
}

export const isPublishedPage = ({ isPublished }: PageEntry) => isPublished
