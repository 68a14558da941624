import type { Post } from '../content'

/** What the home page shows: a lead post, up to two beside it, then the latest. */
export interface FrontPage {
  readonly lead: Post | undefined
  readonly beside: readonly Post[]
  readonly latest: readonly Post[]
}

/**
 * Returns the home page's posts. The newest three featured posts lead; if none is featured, the newest post does.
 * `latest` holds the newest `count` posts. If the site has no posts besides those that lead, `latest` is empty, so that
 * none is listed twice.
 */
export function buildFrontPage(posts: readonly Post[], count: number): FrontPage {
  const featured = posts.filter((post) => post.featured).slice(0, 3)
  const [lead, ...beside] = featured.length > 0 ? featured : posts.slice(0, 1)
  const shown = new Set([lead, ...beside])
  const latest = posts.every((post) => shown.has(post)) ? [] : posts.slice(0, count)
  return { lead, beside, latest }
}
