import type { Page, Post } from '../content'

/** Returns the text of the owner's on the home page, if there is one. */
export function findHome(pages: readonly Page[]): Page | undefined {
  return pages.find(({ kind }) => kind === 'home')
}

/** What the home page of a publication shows. It names no post twice. */
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

/** Returns a home page that is a list of up to `count` posts. */
export function buildListPage(posts: readonly Post[], count: number): FrontPage {
  return { lead: undefined, start: [], latest: posts.slice(0, count) }
}

/** What the home page of a person shows. It names no post twice. */
export interface PersonPage {
  /** Up to three featured posts; the newest ones if none is featured. */
  readonly selected: readonly Post[]
  readonly latest: readonly Post[]
}

/** Returns a person's posts, with up to `count` besides the selected ones. `posts` are newest first. */
export function buildPersonPage(posts: readonly Post[], count: number): PersonPage {
  const featured = posts.filter((post) => post.featured)
  const selected = (featured.length > 0 ? featured : posts).slice(0, 3)
  return { selected, latest: posts.filter((post) => !selected.includes(post)).slice(0, count) }
}
