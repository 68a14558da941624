/** One page of a list. Numbers count from 1. */
export interface ListPage<Item> {
  readonly items: readonly Item[]
  readonly number: number
  /** Pages in the whole list; at least 1, also for an empty list. */
  readonly pages: number
  /** Items in the whole list. */
  readonly total: number
}

/** Page `number` of `items`, `size` to a page; `undefined` when there is no such page. */
export function paginate<Item>(items: readonly Item[], number: number, size: number): ListPage<Item> | undefined {
  const pages = Math.max(1, Math.ceil(items.length / size))
  if (!Number.isInteger(number) || number < 1 || number > pages) return undefined
  return { items: items.slice((number - 1) * size, number * size), number, pages, total: items.length }
}

/** The numbers of the pages after the first: `[2, 3]` for three pages, `[]` for one. */
export function furtherPages(items: readonly unknown[], size: number): number[] {
  return Array.from({ length: Math.max(0, Math.ceil(items.length / size) - 1) }, (_, index) => index + 2)
}

/** A list that is shown whole, as its only page. */
export function wholeList<Item>(items: readonly Item[]): ListPage<Item> {
  return { items, number: 1, pages: 1, total: items.length }
}

/** The pages after the first of several lists, as route parameters. */
export function listFurtherPages(
  lists: readonly { readonly slug: string; readonly posts: readonly unknown[] }[],
  size: number,
): { slug: string; page: string }[] {
  return lists.flatMap(({ slug, posts }) => furtherPages(posts, size).map((page) => ({ slug, page: String(page) })))
}
