import type { Redirect } from '../types'

/** One rule of the response headers. */
export interface HeaderRule {
  /** What a request asks for, with the base path; `:name` is one segment, `*` anything. See `patternSource`. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

/** What every host must do with the export: an export itself carries no headers and no redirects. */
export interface Policy {
  /** All rules that match apply; of one header, the last rule's value. */
  readonly rules: readonly HeaderRule[]
  /** With the base path. `/old` and `/old/` are one address. */
  readonly redirects: readonly Redirect[]
}

/** Content-Security-Policy sources (`'sha256-…'`) of what stands in a page itself. */
export interface InlineSources {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}
