import { type HeaderRule, patternSource, type Redirect } from '../../../hosts'
import { headerTable } from '../headers'
import type { InlineSources, Policy } from '../types'
import { pagePolicy } from './csp'

export interface PolicyInput {
  /** What pages share. */
  readonly inline: InlineSources
  /** Pages that keep Next's runtime: their data is like no other page's, so each has a policy of its own. */
  readonly runtimePages: readonly { readonly address: string; readonly inline: InlineSources }[]
  /** With the base path. */
  readonly redirects: readonly Redirect[]
  /** A site path as requests see it: with the base path. */
  readonly href: (path: string) => string
}

/** The table and the redirects as requests see them. */
export function buildPolicy({ inline, runtimePages, redirects, href }: PolicyInput): Policy {
  const shared = headerTable(pagePolicy(inline)).map((rule) => ({ ...rule, path: href(rule.path) }))
  const own = runtimePages.map(({ address, inline }) => ({
    path: address,
    headers: { 'Content-Security-Policy': pagePolicy(inline) },
  }))
  return { rules: [...shared, ...own], redirects }
}

/** The headers of the response to a request for `path`. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const matching = rules.filter((rule) => new RegExp(patternSource(rule.path)).test(path))
  return Object.assign({}, ...matching.map(({ headers }) => headers))
}
