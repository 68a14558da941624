/** One page of a list. Numbers start at 1. */
export interface ListPage<Item> {
  readonly items: readonly Item[]
  readonly number: number
  /** Number of pages in the whole list; at least 1, even for an empty list. */
  readonly pages: number
  /** Number of items in the whole list. */
  readonly total: number
}

/** Returns page `number` of `items`, with `size` items per page, or `undefined` if there is no such page. */
export function paginate<Item>(items: readonly Item[], number: number, size: number): ListPage<Item> | undefined {
  const pages = Math.max(1, Math.ceil(items.length / size))
  if (!Number.isInteger(number) || number < 1 || number > pages) return undefined
  return { items: items.slice((number - 1) * size, number * size), number, pages, total: items.length }
}

/** Returns the numbers of the pages after the first: `[2, 3]` for three pages, `[]` for one. */
export function furtherPages(items: readonly unknown[], size: number): number[] {
  return Array.from({ length: Math.max(0, Math.ceil(items.length / size) - 1) }, (_, index) => index + 2)
}

/** Returns the pages after the first of several lists, as route parameters. */
export function listFurtherPages(
  lists: readonly { readonly slug: string; readonly posts: readonly unknown[] }[],
  size: number,
): { slug: string; page: string }[] {
  return lists.flatMap(({ slug, posts }) => furtherPages(posts, size).map((page) => ({ slug, page: String(page) })))
}
