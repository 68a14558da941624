import type { Post } from '../content'

export interface YearListing {
  readonly year: string
  readonly posts: readonly Post[]
}

/** Posts by the year of publication in the site's time zone; newest year and newest post first. */
export function listYears(posts: readonly Post[]): YearListing[] {
  const years = new Map<string, Post[]>()
  for (const post of posts) {
    const year = post.published.day.slice(0, 4)
    years.set(year, [...(years.get(year) ?? []), post])
  }
  return [...years].map(([year, posts]) => ({ year, posts }))
}
