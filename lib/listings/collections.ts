import { collate } from '../collate'
import { type Page, pageKinds } from '../content'
import { oncePer } from '../once-per'
import { wordsIn } from '../words'

/** The list of a kind of page, such as all talks. */
export interface CollectionListing {
  /** Site path. */
  readonly path: string
  readonly title: string
  readonly sentence: string
  /** Newest first, then those without a date. */
  readonly pages: readonly Page[]
}

/** The kinds of page that have a list, and anything to put in it. A page of the author's at its address stands instead. */
export const listCollections: (pages: readonly Page[]) => readonly CollectionListing[] = oncePer((pages) => {
  const taken = new Set(pages.map(({ path }) => path))
  const listings = Object.entries(pageKinds).flatMap(([kind, { base, list }]) => {
    const own = pages.filter((page) => page.kind === kind).sort(newestFirst)
    return list && own.length > 0 && !taken.has(base)
      ? [{ path: base, ...list(wordsIn()), pages: Object.freeze(own) }]
      : []
  })
  return Object.freeze(listings)
})

/** The list at that path, or `undefined`. */
export function findCollection(pages: readonly Page[], path: string): CollectionListing | undefined {
  return listCollections(pages).find((listing) => listing.path === path)
}

function newestFirst(a: Page, b: Page): number {
  return (b.details.date?.time ?? 0) - (a.details.date?.time ?? 0) || collate(a.title, b.title)
}
