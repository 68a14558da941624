import { formsOf, isSection, patternSource, type Redirect, sectionsLast } from '../../../hosts'
import type { Policy } from '../types'

/** One step of how Vercel answers a request. With `continue`, the next ones apply too. */
interface Route {
  readonly handle?: 'filesystem'
  readonly src?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly has?: readonly { readonly type: 'query'; readonly key: string; readonly value: string }[]
  readonly status?: number
  readonly dest?: string
  readonly continue?: true
}

/**
 * Renders `config.json` of Vercel's Build Output API: the headers of the table, redirects, one slash at the end of
 * addresses, and the "not found" page. `vercel.json` could not say this, since it is read before the hashes are known.
 * https://vercel.com/docs/build-output-api/configuration
 */
export function renderVercel({ rules, redirects }: Policy, { basePath }: { readonly basePath: string }): string {
  const routes: Route[] = [
    // The last one to set a header wins, as in the table.
    ...rules.map(({ path, headers }) => ({ src: patternSource(path), headers, continue: true as const })),
    ...redirects.toSorted(sectionsLast).map(toRoute),
    { src: `^(${quote(basePath)}/(?:[^/]+/)*[^/.]+)$`, status: 308, headers: { Location: '$1/' } },
    { handle: 'filesystem' },
    { src: '^.*$', status: 404, dest: `${basePath}/404.html` },
  ]
  return `${JSON.stringify({ version: 3, routes }, null, 2)}\n`
}

function toRoute({ from, to, query, status = 301 }: Redirect): Route {
  const src = isSection(from) ? `^${quote(from.slice(0, -1))}(.*)$` : `^(?:${formsOf(from).map(quote).join('|')})$`
  const has = query && [{ type: 'query' as const, key: query[0], value: query[1] }]
  return { src, ...(has && { has }), status, headers: { Location: to.replace(':splat', '$1') } }
}

const quote = (text: string) => text.replace(/[.+?^${}()|[\]\\*]/g, '\\$&')
