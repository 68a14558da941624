import { readdirSync } from 'node:fs'
import { join, parse } from 'node:path'
import { normalAddress } from '../../address'
import type { Outline } from '../../content'
import { SLUG } from '../../slug'
import { postPath, reservedPosts } from '../../urls'

/**
 * Returns why a post cannot be at `/blog/<slug>/`, or `undefined` if it can. `root` is the content folder; `own` is a
 * file or folder to ignore, because it belongs to the post.
 */
export function slugConflict(slug: string, { posts, lock }: Outline, root: string, own?: string): string | undefined {
  const path = postPath(slug)
  const address = normalAddress(path)
  if (!SLUG.test(slug)) return `"${slug}" cannot be an address: expected words of a-z and 0-9 joined by hyphens`
  if (reservedPosts.includes(slug)) return `${path} is reserved for the engine`
  const owner = posts.find((post) => post.slug === slug)
  if (owner) return `${path} is the address of ${owner.file}`
  const successor = posts.find(({ aliases }) => aliases.some((alias) => normalAddress(alias) === address))
  if (successor) return `${path} is an old address of ${successor.file}`
  const since = lock.published.get(path)
  if (since !== undefined) return `${path} was published on ${since} and is recorded in ${lock.file}`
  const names = namesIn(join(root, 'posts')).filter((name) => join(root, 'posts', name) !== own)
  const file = names.find((name) => parse(name).name.toLowerCase() === slug)
  return file === undefined ? undefined : `${join('posts', file)} already exists`
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
