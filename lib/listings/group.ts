import type { Post } from '../content'

/**
 * Groups posts by their keys, in the order in which keys first appear. The first spelling of a key is used. The lists of
 * posts are frozen.
 */
export function group<Key extends { readonly slug: string }>(
  posts: readonly Post[],
  keys: (post: Post) => readonly Key[],
): { readonly key: Key; readonly posts: readonly Post[] }[] {
  const groups = new Map<string, { key: Key; posts: Post[] }>()
  for (const post of posts) {
    for (const key of keys(post)) {
      const found = groups.get(key.slug)
      if (found) found.posts.push(post)
      else groups.set(key.slug, { key, posts: [post] })
    }
  }
  return [...groups.values()].map(({ key, posts }) => ({ key, posts: Object.freeze(posts) }))
}
