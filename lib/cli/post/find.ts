import { resolve } from 'node:path'
import type { Outline, PostOutline } from '../../content'
import { nearest } from '../../problems'
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
  const slugs = posts.map((post) => post.slug)
  const near = nearest(slug, slugs) ?? slugs.find((known) => known.includes(slug))
  return near ? `, did you mean ${near}?` : ''
}
