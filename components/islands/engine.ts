import { fromSearchText, toQueries } from '../../lib/search-text'
import { mayGrow, toTerms } from './core/forms'
import { answers, type Hit, type PageData, toHit } from './core/results'

export interface Found {
  /** Articles that match. Of many, only the first are read to make sure, so there may be fewer in the end. */
  readonly total: number
  /** What every hit has: words and phrases, as they are in the index. */
  readonly terms: readonly string[]
  /** Words that no article has, as they were typed. */
  readonly missing: readonly string[]
  /** The next hits, at most `count`, best first; none after the last. */
  next(count: number): Promise<Hit[]>
}

export type Filters = Readonly<Record<string, string>>

/** Results that are read before anything is said of how many there are. */
const READ = 20

/**
 * What matches `words` (`null` for everything that passes the filters): articles that have every word, in a form with the
 * same stem or as the beginning of a longer one. `undefined` when another call has followed before this one was worth its
 * while. The first call fetches Pagefind and its index. Throws when they cannot be had.
 */
export async function find(words: string | null, filters: Filters = {}): Promise<Found | undefined> {
  try {
    const pagefind = await load()
    const queries = toQueries(words ?? '')
    const terms = toTerms(queries)
    if (words !== null && terms.length === 0) return { total: 0, terms, missing: [], next: async () => [] }
    const found = await pagefind.debouncedSearch(queries[0] ?? null, { filters }, PAUSE)
    if (!found) return
    // Pagefind falls back on words that are like the first letters of one it does not know, and passes over others. In
    // quotes it is exact about stems.
    const exact = await Promise.all(
      terms.map(async (term) => {
        const { results } = await pagefind.search(`"${term}"`, { filters })
        return { term, ids: new Set(results.map(({ id }) => id)) }
      }),
    )
    const unsure = (result: Result) => exact.filter(({ ids }) => !ids.has(result.id)).map(({ term }) => term)
    const read = async (results: readonly Result[]) => {
      const pages = await Promise.all(
        results.map(async (result) => ({ page: await result.data(), of: unsure(result) })),
      )
      return pages.filter(({ page, of }) => of.every((term) => answers(page, term))).map(({ page }) => page)
    }
    const likely = found.results.filter((result) => unsure(result).every(mayGrow))
    const first = await read(likely.slice(0, READ))
    const rest = first.length > 0 ? likely.slice(READ) : []
    return {
      total: first.length + rest.length,
      terms,
      missing: first.length > 0 ? [] : exact.filter(({ ids }) => ids.size === 0).map(({ term }) => asTyped(term)),
      async next(count) {
        while (first.length < count && rest.length > 0) first.push(...(await read(rest.splice(0, READ))))
        return first.splice(0, count).map((page) => toHit(page, terms))
      },
    }
  } catch (error) {
    // Pagefind keeps its first failure; the next attempt starts anew.
    engine?.then(({ destroy }) => destroy()).catch(() => {})
    engine = undefined
    throw error
  }
}

/** A term as it stands in what was typed: letters that `toQueries` set apart are together there. */
const asTyped = (term: string) => fromSearchText(term.replaceAll(' ', ''))

/** Fetches Pagefind before it is needed. */
export function load(): Promise<Pagefind> {
  engine ??= (async () => {
    // Pagefind gives its worker five seconds to arrive, then runs in the page, which may not run WebAssembly: so the
    // worker is fetched before they begin.
    const [pagefind] = await Promise.all([
      import(`${PAGEFIND}pagefind.js`) as Promise<Pagefind>,
      fetch(`${PAGEFIND}pagefind-worker.js`),
    ])
    await pagefind.options(EXCERPTS)
    await pagefind.init()
    await Promise.all(pagefind.parts.map((part) => pagefind.mergeIndex(PAGEFIND + part, EXCERPTS)))
    return pagefind
  })()
  return engine
}

let engine: Promise<Pagefind> | undefined

const EXCERPTS = { excerptLength: 24, excerptEllipsis: '…' }

/** Silence after a key before a search is made, in milliseconds. */
const PAUSE = 120

interface Pagefind {
  /** Where the other indexes are, if there are many articles: `lib/search/index-site.ts` adds this. */
  readonly parts: readonly string[]
  options(options: typeof EXCERPTS): Promise<void>
  mergeIndex(path: string, options: typeof EXCERPTS): Promise<void>
  init(): Promise<void>
  destroy(): Promise<void>
  search(words: string | null, options: Options): Promise<Answer>
  debouncedSearch(words: string | null, options: Options, pause: number): Promise<Answer | null>
}

interface Options {
  readonly filters: Filters
}

interface Answer {
  readonly results: readonly Result[]
}

interface Result {
  readonly id: string
  data(): Promise<PageData>
}
