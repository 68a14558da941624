import type { Loaded } from '../../mdx'
import type { LoadedSettings } from '../../site'
import type { AddressLock } from '../lock/lock'
import type { PublicFolder } from '../read/public-folder'
import type { AuthorEntry } from './author'
import { isPublishedPage, type PageEntry } from './page'
import type { PostEntry } from './post'

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

/** The posts and pages that readers see. */
export function publishedOf({ posts, pages }: Pick<Entries, 'posts' | 'pages'>): Pick<Entries, 'posts' | 'pages'> {
  return { posts: posts.filter(({ status }) => status === 'published'), pages: pages.filter(isPublishedPage) }
}
