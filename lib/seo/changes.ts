import type { Post } from '../content'
import type { Moment } from '../dates'

/** Returns the newest publication or update among `posts`, or `undefined` if there are no posts. */
export function newestChange(posts: readonly Post[]): Moment | undefined {
  let newest: Moment | undefined
  for (const post of posts) {
    const changed = post.updated ?? post.published
    if (!newest || changed.time > newest.time) newest = changed
  }
  return newest
}
