import type { Loaded } from '../../mdx'
import { oncePer } from '../../once-per'
import type { LoadedSettings } from '../../site'
import type { AddressLock } from '../lock/lock'
import type { PublicFolder } from '../read/public-folder'
import type { AuthorEntry } from './author'
import type { PageEntry } from './page'
import type { PostEntry } from './post'
import type { SlotEntry } from './slot'

/** Everything in a content folder as far as it can be understood. Rules that compare files look at this. */
export interface Entries {
  readonly posts: readonly PostEntry[]
  readonly pages: readonly PageEntry[]
  readonly authors: readonly AuthorEntry[]
  readonly slots: readonly SlotEntry[]
  /** Compiled bodies by the path of the file. */
  readonly bodies: ReadonlyMap<string, Loaded>
  readonly publicFolder: PublicFolder
  readonly lock: AddressLock
  /** The settings file; absent if it belongs to another content folder, since it may then name pages of that folder. */
  readonly settings?: SettingsFile | undefined
  /** The current day in the site's time zone. */
  readonly today: string
}

interface SettingsFile extends Pick<LoadedSettings, 'placeOf'> {
  /** For messages. */
  readonly file: string
}

type Texts = Pick<Entries, 'posts' | 'pages'>

/** Returns the same with only those posts and pages that readers see. */
export function publishedOf<Some extends Texts>(entries: Some): Some {
  return published(entries) as Some
}

// Once for all rules.
const published = oncePer(({ posts, pages, ...others }: Texts) =>
  Object.freeze({
    ...others,
    posts: posts.filter(isPublished),
    pages: pages.filter(isPublished),
  }),
)

export const isPublished = ({ status }: PostEntry | PageEntry | SlotEntry) => status === 'published'

/** Returns why readers do not see a text, for messages: `a draft`, `scheduled for 2026-11-28`. */
export function stateOf({ status, reading }: PostEntry | PageEntry): string {
  return status === 'scheduled' ? `scheduled for ${reading.published_at?.text}` : 'a draft'
}
