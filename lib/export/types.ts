import type { Redirect } from '../hosts'
import type { DescribedPage, PageFacts } from './facts'

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
  /** Finished pages of an earlier build, if some are used again. */
  readonly kept?: KeptPages
}

/** Finished pages that are put into the folder as they are. They are neither stripped, read nor parsed. */
export interface KeptPages {
  readonly pages: readonly PageFacts[]
  /** Puts their files into the folder. Called when the other pages have been stripped. */
  place(): Promise<void>
  /**
   * Returns what stripping returned as the `search` of an article, or `undefined` if that is lost. Called only if the search
   * index is built again.
   */
  readSearch(file: string): Promise<string | undefined>
}

/** One finishing step: its name, and a function that returns what it did, with a number. */
export interface Step {
  readonly name: string
  readonly run: (site: Export, made: Made) => Promise<string>
}

/** What the steps so far have made. */
export interface Made {
  /** Pages that have been stripped, in this build. */
  stripped: readonly DescribedPage[]
  /** The engine's pages, sorted by file. */
  pages: readonly PageFacts[]
}

/** Something in the finished folder that must not be there. */
export interface Fault {
  /** File relative to the folder, or where else it was found. */
  readonly file: string
  readonly reason: string
}
