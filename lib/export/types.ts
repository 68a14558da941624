import type { Redirect } from '../hosts'

/** An exported folder on its way to `out/`, and what finishing it needs to know. */
export interface Export {
  /** Absolute; the staging folder. */
  readonly folder: string
  /** Absolute; where `next build` keeps its own files (`.next`). */
  readonly next: string
  /** Old addresses and where they lead now: site paths. */
  readonly redirects: readonly Redirect[]
  /** Texts of the inline scripts that are the site's own. */
  readonly inlineScripts: readonly string[]
  /** Site paths of drafts and scheduled posts. */
  readonly unpublished: readonly string[]
  /** Files that are there as they lay in `public/`, relative to the folder: they are the owner's, and left alone. */
  readonly publicFiles: ReadonlySet<string>
  /** What becomes of pages that are over a budget: as the settings say of the rule `budget`. */
  readonly budget: 'off' | 'warning' | 'error'
}

/** One finishing step: what it is called, and what it says it did, with a figure. */
export interface Step {
  readonly name: string
  readonly run: (site: Export) => Promise<string>
}

/** Something in the finished folder that must not be. */
export interface Fault {
  /** Relative to the folder; or what else it was found in. */
  readonly file: string
  readonly reason: string
}
