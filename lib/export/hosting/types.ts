import type { HeaderRule, Redirect } from '../../hosts'

/** What every host must do with the export, since an export itself has no headers and redirects. */
export interface Policy {
  /** All matching rules apply. If several set the same header, the last one wins. */
  readonly rules: readonly HeaderRule[]
  /** Addresses with the base path. `/old` and `/old/` are the same address. */
  readonly redirects: readonly Redirect[]
  /** Lines of `_redirects` that only hosts that read that file support. */
  readonly others?: readonly string[]
}

/** Content-Security-Policy sources (`'sha256-…'`) of a page's inline scripts and styles. */
export interface InlineSources {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}
