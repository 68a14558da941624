import { hashOf } from '../hash'

/** Articles that one index is for, about. */
const SIZE = 500

/** A search asks every index, so there are never more than these. */
const MOST = 8

/**
 * Divides the pages of a site among indexes, so that a change costs one of them. Which one a page is in depends on its file
 * only, unless the number of indexes changes. Most sites need one. The pages of each stay in their order.
 */
export function divide<Page extends { readonly file: string }>(
  pages: readonly Page[],
  size = SIZE,
): readonly (readonly Page[])[] {
  const count = Math.min(Math.max(Math.round(pages.length / size), 1), MOST)
  const parts = Array.from({ length: count }, (): Page[] => [])
  for (const page of pages) parts[Number.parseInt(hashOf(page.file).slice(0, 8), 16) % count]?.push(page)
  return parts.filter((part) => part.length > 0)
}
