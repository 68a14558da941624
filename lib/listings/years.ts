import type { Post } from '../content'

export interface YearListing {
  readonly year: string
  readonly posts: readonly Post[]
}

/** Groups posts by the year of publication in the site's time zone. The newest year and the newest post come first. */
export function listYears(posts: readonly Post[]): YearListing[] {
  const years = new Map<string, Post[]>()
  for (const post of posts) {
    const year = post.published.day.slice(0, 4)
    const found = years.get(year)
    if (found) found.push(post)
    else years.set(year, [post])
  }
  return [...years].map(([year, posts]) => ({ year, posts }))
}
