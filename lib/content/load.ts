import { type ContentLoaderOptions, createContentLoader } from './loader'
import type { Content } from './types'

export interface LoadOptions extends Omit<ContentLoaderOptions, 'lastRight'> {
  /** Decides which posts are due and which are scheduled. */
  readonly now: Date
}

/**
 * Loads everything in a content folder. Never throws for a mistake in a text: the mistake becomes a problem, and the
 * file is left out of posts, pages and authors. All files are examined, so `problems` is complete and sorted.
 */
export function loadContent({ now, ...options }: LoadOptions): Promise<Content> {
  return createContentLoader(options).load(now)
}
