import type { Redirect } from '../hosts'

/** An exported folder on its way to `out/`, and what is needed to finish it. */
export interface Export {
  /** Absolute path of the staging folder. */
  readonly folder: string
  /** Absolute path of the folder where `next build` keeps its own files (`.next`). */
  readonly next: string
  /** Old addresses and where they lead now, as site paths. */
  readonly redirects: readonly Redirect[]
  /** Texts of the site's own inline scripts. */
  readonly inlineScripts: readonly string[]
  /** Site paths of drafts and scheduled posts. */
  readonly unpublished: readonly string[]
  /** Absolute path of the owner's public folder. Its files are published unchanged. */
  readonly publicFolder: string
  /** The files in it, relative to it, and to the folder they are copied to. */
  readonly publicFiles: ReadonlySet<string>
  /** Severity of pages over budget: that of the rule `budget` in the settings. */
  readonly budget: 'off' | 'warning' | 'error'
}

/** One finishing step: its name, and a function that returns what it did, with a number. */
export interface Step {
  readonly name: string
  readonly run: (site: Export) => Promise<string>
}

/** Something in the finished folder that must not be there. */
export interface Fault {
  /** File relative to the folder, or where else it was found. */
  readonly file: string
  readonly reason: string
}
