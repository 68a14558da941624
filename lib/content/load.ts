import { type ContentLoaderOptions, createContentLoader } from './loader'
import type { Content } from './types'

export interface LoadOptions extends Omit<ContentLoaderOptions, 'lastRight'> {
  /** What is due and what is scheduled. */
  readonly now: Date
}

/**
 * Everything in a content folder. An author's mistake never throws: it is a problem, and its file is left out of posts,
 * pages and authors. All files are examined, so `problems` is complete and sorted.
 */
export function loadContent({ now, ...options }: LoadOptions): Promise<Content> {
  return createContentLoader(options).load(now)
}
