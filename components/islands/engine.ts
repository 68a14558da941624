import { toQueries } from '../../../lib/search-text'
import { type Hit, type PageData, toHit } from '../core/results'

export interface Found {
  /** Articles that match. */
  readonly total: number
  /** The hits from one index up to another, best first. */
  hits(from: number, to: number): Promise<Hit[]>
}

export type Filters = Readonly<Record<string, string>>

/**
 * What matches `words` (`null` for everything that passes the filters); `undefined` when another call has followed
 * before this one was worth its while. The first call fetches Pagefind and its index. Throws when they cannot be had.
 */
export async function find(words: string | null, filters: Filters = {}): Promise<Found | undefined> {
  try {
    const pagefind = await load()
    const [first = null, ...others] = words === null ? [] : toQueries(words)
    const found = await pagefind.debouncedSearch(first, { filters }, PAUSE)
    if (!found) return
    const more = await Promise.all(others.map((query) => pagefind.search(query, { filters })))
    const results = found.results.filter(({ id }) => more.every((other) => other.results.some((one) => one.id === id)))
    return {
      total: results.length,
      hits: async (from, to) => (await Promise.all(results.slice(from, to).map(({ data }) => data()))).map(toHit),
    }
  } catch (error) {
    // Pagefind keeps its first failure; the next attempt starts anew.
    engine?.then(({ destroy }) => destroy()).catch(() => {})
    engine = undefined
    throw error
  }
}

/** Fetches Pagefind before it is needed. */
export function load(): Promise<Pagefind> {
  engine ??= (async () => {
    // Pagefind gives its worker five seconds to arrive, then runs in the page, which may not run WebAssembly: so the
    // worker is fetched before they begin.
    const [pagefind] = await Promise.all([
      import(`${PAGEFIND}pagefind.js`) as Promise<Pagefind>,
      fetch(`${PAGEFIND}pagefind-worker.js`),
    ])
    await pagefind.options({ excerptLength: 24, excerptEllipsis: '…' })
    await pagefind.init()
    return pagefind
  })()
  return engine
}

let engine: Promise<Pagefind> | undefined

/** Silence after a key before a search is made, in milliseconds. */
const PAUSE = 120

interface Pagefind {
  options(options: { readonly excerptLength: number; readonly excerptEllipsis: string }): Promise<void>
  init(): Promise<void>
  destroy(): Promise<void>
  search(words: string | null, options: Options): Promise<Answer>
  debouncedSearch(words: string | null, options: Options, pause: number): Promise<Answer | null>
}

interface Options {
  readonly filters: Filters
}

interface Answer {
  readonly results: readonly { readonly id: string; data(): Promise<PageData> }[]
}
