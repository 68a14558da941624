import type { Post } from '../content'

/** What the home page shows. It names no post twice. */
export interface FrontPage {
  /** The pinned post, otherwise the newest. */
  readonly lead: Post | undefined
  /** Up to two featured posts, for those who are new here. */
  readonly start: readonly Post[]
  readonly latest: readonly Post[]
}

/** Returns the home page's posts, with up to `count` under `latest`. `posts` are newest first. */
export function buildFrontPage(posts: readonly Post[], count: number): FrontPage {
  const lead = posts.find((post) => post.pinned) ?? posts[0]
  const others = posts.filter((post) => post !== lead)
  const start = others.filter((post) => post.featured).slice(0, 2)
  return { lead, start, latest: others.filter((post) => !start.includes(post)).slice(0, count) }
}
