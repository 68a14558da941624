import { type HeaderRule, patternSource, type Redirect } from '../../../hosts'
import { headerTable } from '../headers'
import type { InlineSources, Policy } from '../types'
import { pagePolicy } from './csp'

export interface PolicyInput {
  /** Inline scripts and styles of all pages without the runtime. */
  readonly inline: InlineSources
  /** Pages that keep Next's runtime. Their inline data is unique, so each has its own policy. */
  readonly runtimePages: readonly { readonly address: string; readonly inline: InlineSources }[]
  /** Addresses with the base path. */
  readonly redirects: readonly Redirect[]
  /** Adds the base path to a site path, as in requests. */
  readonly href: (path: string) => string
}

/** Returns the table of headers and the redirects, with addresses as in requests. */
export function buildPolicy({ inline, runtimePages, redirects, href }: PolicyInput): Policy {
  const shared = headerTable(pagePolicy(inline)).map((rule) => ({ ...rule, path: href(rule.path) }))
  const own = runtimePages.map(({ address, inline }) => ({
    path: address,
    headers: { 'Content-Security-Policy': pagePolicy(inline) },
  }))
  return { rules: [...shared, ...own], redirects }
}

/** Returns the headers of the response to a request for `path`. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const matching = rules.filter((rule) => new RegExp(patternSource(rule.path)).test(path))
  return Object.assign({}, ...matching.map(({ headers }) => headers))
}
