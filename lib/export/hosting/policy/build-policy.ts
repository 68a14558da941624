import { type HeaderRule, patternSource, type Redirect } from '../../../hosts'
import type { ServiceSources, Sources } from '../../../services'
import { headerTable } from '../headers'
import type { InlineSources, Policy } from '../types'
import { pagePolicy } from './csp'
import { joinSources, type PlacedSources } from './page-sources'

export interface PolicyInput {
  /** Inline scripts and styles of all pages without the runtime, besides those of pages in `apart`. */
  readonly inline: InlineSources
  /** All inline scripts and styles of pages that need a policy of their own, by address. */
  readonly apart?: ReadonlyMap<string, InlineSources>
  /** Pages that keep Next's runtime. Their inline data is unique, so each has its own policy. */
  readonly runtimePages: readonly { readonly address: string; readonly inline: InlineSources }[]
  /** What services need, by site path. */
  readonly services?: ServiceSources
  /** What single pages need besides. */
  readonly ofPages?: readonly PlacedSources[]
  /** Addresses with the base path. */
  readonly redirects: readonly Redirect[]
  /** Adds the base path to a site path, as in requests. */
  readonly href: (path: string) => string
}

/** Returns the table of headers and the redirects, with addresses as in requests. */
export function buildPolicy(input: PolicyInput): Policy {
  const { inline, apart = new Map(), runtimePages, services = NONE, ofPages = [], redirects, href } = input
  const { everywhere } = services
  const byPath = services.byPath.map(({ path, sources }) => ({ path: href(path), sources }))
  const policyRule = (path: string, from: InlineSources, sources: Sources): HeaderRule => ({
    path,
    headers: { 'Content-Security-Policy': pagePolicy(from, sources) },
  })
  const shared = headerTable(pagePolicy(inline, everywhere)).map((rule) => ({ ...rule, path: href(rule.path) }))
  const ofServices = byPath.map(({ path, sources }) => policyRule(path, inline, sources))
  const sourcesAt = (address: string): Sources => {
    const ofService = byPath.find(({ path }) => matches(path, address))?.sources ?? everywhere
    return ofPages
      .filter(({ path }) => matches(path, address))
      .map(({ sources }) => sources)
      .reduce(joinSources, ofService)
  }
  const withMore = ofPages
    .filter(({ path }) => !apart.has(path))
    .map(({ path }) => policyRule(path, inline, sourcesAt(path)))
  const withOwn = [...apart].map(([address, found]) => policyRule(address, found, sourcesAt(address)))
  const own = runtimePages.map(({ address, inline }) => policyRule(address, inline, sourcesAt(address)))
  return { rules: [...shared, ...ofServices, ...withMore, ...withOwn, ...own], redirects }
}

const NONE: ServiceSources = { everywhere: {}, byPath: [] }

const matches = (pattern: string, path: string) => new RegExp(patternSource(pattern)).test(path)

/** Returns the headers of the response to a request for `path`. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const matching = rules.filter((rule) => matches(rule.path, path))
  return Object.assign({}, ...matching.map(({ headers }) => headers))
}
