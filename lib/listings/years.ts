import type { ListedPost } from './listed'

export interface YearListing<Item> {
  readonly year: string
  readonly posts: readonly Item[]
}

/** Groups posts by the year of publication in the site's time zone. The newest year and the newest post come first. */
export function listYears<Item extends Pick<ListedPost, 'published'>>(posts: readonly Item[]): YearListing<Item>[] {
  const years = new Map<string, Item[]>()
  for (const post of posts) {
    const year = post.published.day.slice(0, 4)
    const found = years.get(year)
    if (found) found.push(post)
    else years.set(year, [post])
  }
  return [...years].map(([year, posts]) => ({ year, posts }))
}
