import type { Post } from '../content'

/** What the home page shows: a lead, up to two beside it, then the latest. */
export interface FrontPage {
  readonly lead: Post | undefined
  readonly beside: readonly Post[]
  readonly latest: readonly Post[]
}

/**
 * The newest three featured posts lead; where fewer are featured, the newest others fill the lead only.
 * `latest` is the newest `count` posts; a site that has no more than it leads with lists none twice.
 */
export function buildFrontPage(posts: readonly Post[], count: number): FrontPage {
  const featured = posts.filter((post) => post.featured).slice(0, 3)
  const [lead, ...beside] = featured.length > 0 ? featured : posts.slice(0, 1)
  const shown = new Set([lead, ...beside])
  const latest = posts.every((post) => shown.has(post)) ? [] : posts.slice(0, count)
  return { lead, beside, latest }
}
