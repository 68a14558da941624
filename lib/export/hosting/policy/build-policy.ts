import { type HeaderRule, patternSource, type Redirect } from '../../../hosts'
import type { ServiceSources, Sources } from '../../../services'
import { headerTable } from '../headers'
import type { InlineSources, Policy } from '../types'
import { pagePolicy } from './csp'

export interface PolicyInput {
  /** Inline scripts and styles of all pages without the runtime. */
  readonly inline: InlineSources
  /** Pages that keep Next's runtime. Their inline data is unique, so each has its own policy. */
  readonly runtimePages: readonly { readonly address: string; readonly inline: InlineSources }[]
  /** What services need, by site path. */
  readonly services?: ServiceSources
  /** Addresses with the base path. */
  readonly redirects: readonly Redirect[]
  /** Adds the base path to a site path, as in requests. */
  readonly href: (path: string) => string
}

/** Returns the table of headers and the redirects, with addresses as in requests. */
export function buildPolicy({ inline, runtimePages, services = NONE, redirects, href }: PolicyInput): Policy {
  const { everywhere } = services
  const byPath = services.byPath.map(({ path, sources }) => ({ path: href(path), sources }))
  const policyRule = (path: string, from: InlineSources, sources: Sources): HeaderRule => ({
    path,
    headers: { 'Content-Security-Policy': pagePolicy(from, sources) },
  })
  const shared = headerTable(pagePolicy(inline, everywhere)).map((rule) => ({ ...rule, path: href(rule.path) }))
  const ofServices = byPath.map(({ path, sources }) => policyRule(path, inline, sources))
  const own = runtimePages.map(({ address, inline }) => {
    const found = byPath.find(({ path }) => matches(path, address))
    return policyRule(address, inline, found?.sources ?? everywhere)
  })
  return { rules: [...shared, ...ofServices, ...own], redirects }
}

const NONE: ServiceSources = { everywhere: {}, byPath: [] }

const matches = (pattern: string, path: string) => new RegExp(patternSource(pattern)).test(path)

/** Returns the headers of the response to a request for `path`. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const matching = rules.filter((rule) => matches(rule.path, path))
  return Object.assign({}, ...matching.map(({ headers }) => headers))
}
