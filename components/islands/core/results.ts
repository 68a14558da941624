import { fromSearchText } from '../../../lib/search-text'

/** A page as Pagefind returns it: https://pagefind.app/docs/api-reference/ */
export interface PageData {
  readonly url: string
  readonly meta: Readonly<Record<string, string>>
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
  /** The heading that the words stand under, unless that is the title. */
  readonly heading?: string
  readonly date?: string
  readonly excerpt: readonly Piece[]
}

export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** A page as a line of results: it leads to the section with the most matches. */
export function toHit({ url, meta, excerpt, sub_results }: PageData): Hit {
  const title = fromSearchText(meta.title ?? '')
  const [best] = [...sub_results].sort((a, b) => b.locations.length - a.locations.length)
  const heading = best && fromSearchText(best.title)
  return {
    title,
    url: best?.url ?? url,
    ...(heading && heading !== title && { heading }),
    ...(meta.date && { date: meta.date }),
    excerpt: splitMarks(best?.excerpt ?? excerpt),
  }
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

/** `1 article`, `12 articles`; `8 of 12 articles` when fewer are shown. */
export function countOf(total: number, shown = total): string {
  return `${shown < total ? `${shown} of ` : ''}${total} article${total === 1 ? '' : 's'}`
}
