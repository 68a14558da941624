import { resolve } from 'node:path'
import { distance } from 'fastest-levenshtein'
import type { Outline, PostOutline } from '../../content'
import { postPath } from '../../urls'

/** Returns the post with this slug, address or file; otherwise a message with a guess at what was meant. */
export function findPost(name: string, { posts }: Outline, cwd: string): PostOutline | { readonly message: string } {
  const slug = name.replace(/\/+$/, '').split('/').at(-1) ?? ''
  const path = resolve(cwd, name)
  const found = posts.find(
    (post) =>
      post.slug === name ||
      [post.source, post.folder].includes(path) ||
      (name.startsWith(postPath('').slice(0, -1)) && post.slug === slug),
  )
  return found ?? { message: `there is no post "${name}"${meant(slug, posts)}` }
}

function meant(slug: string, posts: readonly PostOutline[]): string {
  const [near] = posts
    .map((post) => ({ post, edits: distance(slug, post.slug) }))
    .filter(({ edits, post }) => edits <= post.slug.length / 3 || post.slug.includes(slug))
    .sort((a, b) => a.edits - b.edits)
  return near ? `, did you mean ${near.post.slug}?` : ''
}
