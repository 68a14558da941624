import { fromSearchText } from '../../../lib/search-text'
import { has } from './forms'

/** A page as Pagefind returns it: https://pagefind.app/docs/api-reference/ */
export interface PageData {
  readonly url: string
  readonly meta: Readonly<Record<string, string>>
  readonly filters: Readonly<Record<string, readonly string[]>>
  /** The whole text, as the index has it. */
  readonly content: string
  /** Text in which `<` and `>` are written `&lt;` and `&gt;`, and nothing else, with `<mark>` around the words. */
  readonly excerpt: string
  /** The parts of the page that match, one for each heading. */
  readonly sub_results: readonly {
    readonly title: string
    readonly url: string
    readonly excerpt: string
    /** Word positions of the matches. */
    readonly locations: readonly number[]
  }[]
}

/** One line of results. */
export interface Hit {
  readonly title: string
  readonly url: string
  /** What it is, unless it is an essay: `Topic`. */
  readonly label?: string
  /** The heading that the words stand under, unless that is the title. */
  readonly heading?: string
  readonly date?: string
  /** None of what has only a name. */
  readonly excerpt: readonly Piece[]
}

export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/**
 * A page as a line of results. It leads to the section with the most matches; where the title has all `terms`, to the
 * article, with the sentence under its title.
 */
export function toHit({ url, meta, filters, excerpt, sub_results }: PageData, terms: readonly string[]): Hit {
  const title = fromSearchText(meta.title ?? '')
  const [label] = filters.kind ?? []
  const about = { title, ...(label && { label }), ...(meta.date && { date: meta.date }) }
  if (meta.stand && terms.length > 0 && terms.every((term) => has(meta.title ?? '', term))) {
    return { ...about, url, excerpt: [{ text: fromSearchText(meta.stand), marked: false }] }
  }
  const [best] = [...sub_results].sort((a, b) => b.locations.length - a.locations.length)
  const heading = best && fromSearchText(best.title)
  return {
    ...about,
    url: best?.url ?? url,
    ...(heading && heading !== title && { heading }),
    excerpt: splitMarks(best?.excerpt ?? excerpt),
  }
}

/** Whether a page that Pagefind returned has a form of `term`: Pagefind may have matched only its first letter. */
export function answers({ content, meta }: PageData, term: string): boolean {
  return [content, ...Object.values(meta)].some((text) => has(text, term))
}

/** An excerpt as text, so that nothing in it can become markup. Marks end with the word, not with its full stop. */
export function splitMarks(excerpt: string): Piece[] {
  return fromSearchText(excerpt)
    .replaceAll('</mark><mark>', '')
    .replace(/([^\p{L}\p{N}\p{M}#+;]+)<\/mark>/gu, '</mark>$1')
    .split(/<\/?mark>/)
    .map((text, index) => ({ text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), marked: index % 2 === 1 }))
    .filter(({ text }) => text !== '')
}
