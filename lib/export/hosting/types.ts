import type { HeaderRule, Redirect } from '../../hosts'

/** What every host must do with the export: an export itself carries no headers and no redirects. */
export interface Policy {
  /** All rules that match apply; of one header, the last rule's value. */
  readonly rules: readonly HeaderRule[]
  /** With the base path. `/old` and `/old/` are one address. */
  readonly redirects: readonly Redirect[]
  /** Lines of `_redirects` that only hosts which read that file understand. */
  readonly others?: readonly string[]
}

/** Content-Security-Policy sources (`'sha256-…'`) of what stands in a page itself. */
export interface InlineSources {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}
