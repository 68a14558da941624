import type { Compile } from '../mdx'
import { createGate } from './gate'
import type { Content } from './types'

export interface LoadOptions {
  /** Content folder with `posts/`, `pages/`, `authors/`. */
  readonly root: string
  /** What is due and what is scheduled. */
  readonly now: Date
  /** Also give drafts and scheduled posts, as a preview does. Problems are the same either way. */
  readonly drafts: boolean
  /** Compiles what the cache does not hold: a pool of workers on the command line, this process by default. */
  readonly compile?: Compile
  /** Files in problems are relative to it, and `public/` lies in it. The process's by default. */
  readonly cwd?: string
  /** What shall be read instead of files, by absolute path: shows what a change would do before it is made. */
  readonly texts?: ReadonlyMap<string, string>
  /** How much rules count; what the settings say by default. */
  readonly severities?: Readonly<Record<string, string>>
}

/**
 * Everything in a content folder. An author's mistake never throws: it is a problem, and its file is left out of posts,
 * pages and authors. All files are examined, so `problems` is complete and sorted.
 */
export function loadContent({ now, ...options }: LoadOptions): Promise<Content> {
  return createGate(options).load(now)
}
