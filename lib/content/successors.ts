import { postsPath } from '../urls'
import type { PostEntry } from './entries/post'
import type { Post } from './types'

/** Returns the slug of the post that `superseded_by` of another names, by its slug or by its path. */
export function successorOf({ reading }: PostEntry): string | undefined {
  const name = reading.superseded_by
  return name?.startsWith(postsPath) ? name.slice(postsPath.length).replace(/\/$/, '') : name
}

/** Returns posts with those of `posts` that take their place. */
export function withSuccessors(posts: readonly Post[], entries: readonly PostEntry[]): Post[] {
  const bySlug = new Map(posts.map((post) => [post.slug, post]))
  const named = new Map(entries.map((entry) => [entry.slug, successorOf(entry)]))
  return posts.map((post) => {
    const last = chainFrom(post.slug, named).findLast((slug) => bySlug.has(slug))
    const other = last === post.slug ? undefined : bySlug.get(last ?? '')
    if (!other) return post
    const { path, title, language } = other
    return { ...post, supersededBy: { path, title, ...(language && { language }) } }
  })
}

/** Returns the slugs of a post, of the one that takes its place, and so on, until none does or one comes again. */
export function chainFrom(slug: string, named: ReadonlyMap<string, string | undefined>): string[] {
  const chain = new Set<string>()
  for (let next: string | undefined = slug; next !== undefined && !chain.has(next); next = named.get(next)) {
    chain.add(next)
  }
  return [...chain]
}
