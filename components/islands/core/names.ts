import { nameSigns } from '../../../lib/search-text'
import { begins } from './forms'
import type { Hit } from './results'

/** What is found by its name; `lib/listings/names.ts` writes it. */
export interface Names {
  /** Titles and links; most used first. */
  readonly topics: readonly (readonly [title: string, url: string])[]
  readonly series: readonly (readonly [title: string, url: string])[]
  readonly tools: readonly (readonly [title: string, url: string, kind: string])[]
  /** The newest articles: title, link, date. */
  readonly latest: readonly (readonly [title: string, url: string, date: string])[]
  /** Words of all names and of all titles, most frequent first, a space between any two. */
  readonly words: string
}

export const NO_NAMES: Names = { topics: [], series: [], tools: [], latest: [], words: '' }

/** Named results before the articles. */
const MOST = 4

/** Topics, series and tools whose names have, for each of `terms`, a word that begins with it. `says` names the kinds. */
export function findNames(
  { topics, series, tools }: Names,
  terms: readonly string[],
  says: { readonly topic: string; readonly series: string },
): Hit[] {
  if (terms.length === 0) return []
  const named = [
    ...topics.map(([title, url]) => ({ title, url, label: says.topic, excerpt: [] })),
    ...series.map(([title, url]) => ({ title, url, label: says.series, excerpt: [] })),
    ...tools.map(([title, url, label]) => ({ title, url, label, excerpt: [] })),
  ]
  return named.filter(({ title }) => terms.every((term) => begins(nameSigns(title), term))).slice(0, MOST)
}
