import { findNames, type Names, NO_NAMES } from '../core/names'
import type { Hit } from '../core/results'
import { says } from '../core/says'
import { suggest } from '../core/suggest'
import { type Filters, type Found, find } from '../engine'

export interface Answer extends Found {
  /** Topics, series and tools, which come before the articles and are in `total`. */
  readonly named: readonly Hit[]
  /** What was probably meant, when there is nothing: it would find something. */
  readonly meant?: string | undefined
}

/** What `find` finds, and what is found by its name. Those have no topic and no year: with filters there are none. */
export async function ask(words: string | null, filters: Filters = {}): Promise<Answer | undefined> {
  const names = await loadNames()
  const answer = async (words: string | null): Promise<Answer | undefined> => {
    const found = await find(words, filters)
    if (!found) return
    const named = Object.keys(filters).length > 0 ? [] : findNames(names, found.terms, says)
    return { ...found, named, total: found.total + named.length }
  }
  const first = await answer(words)
  if (!words || !first || first.total > 0) return first
  for (const meant of suggest(words, first.missing, names.words.split(' '))) {
    const other = await answer(meant)
    if (!other) return
    if (other.total > 0) return { ...first, meant }
  }
  return first
}

/** Fetches what can be found by its name. When it cannot be had nothing can, and the next call tries again. */
export function loadNames(): Promise<Names> {
  names ??= fetch(`${PAGEFIND}names.json`)
    .then((response) => response.json() as Promise<Names>)
    .catch(() => {
      names = undefined
      return NO_NAMES
    })
  return names
}

let names: Promise<Names> | undefined
