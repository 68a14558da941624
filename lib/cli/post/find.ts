import { resolve } from 'node:path'
import { normalAddress } from '../../address'
import type { Outline, TextOutline } from '../../content'
import { nearest } from '../../problems'

type Found = TextOutline | { readonly message: string }

/** Returns the post with this slug, address or file; otherwise a message with a guess at what was meant. */
export function findPost(name: string, { posts }: Outline, cwd: string): Found {
  return find(name, posts, cwd) ?? { message: `there is no post "${name}"${meant(name, posts)}` }
}

/** Returns the post, page or talk with this slug, address or file; otherwise a message, also if there are several. */
export function findText(name: string, { posts, pages }: Outline, cwd: string): Found {
  const texts = [...posts, ...pages]
  const [first, second] = texts.filter(({ slug }) => slug === name)
  if (first && second) return { message: `"${name}" may be ${first.path} or ${second.path}: write the address` }
  return find(name, texts, cwd) ?? { message: `there is no post, page or talk "${name}"${meant(name, texts)}` }
}

function find(name: string, texts: readonly TextOutline[], cwd: string): TextOutline | undefined {
  const file = resolve(cwd, name)
  const isAt = (path: string) => name.startsWith('/') && normalAddress(name) === normalAddress(path)
  return texts.find(({ slug, path, source, folder }) => slug === name || isAt(path) || [source, folder].includes(file))
}

function meant(name: string, texts: readonly TextOutline[]): string {
  const slug = name.replace(/\/+$/, '').split('/').at(-1) ?? ''
  const slugs = texts.map((text) => text.slug)
  const near = nearest(slug, slugs) ?? slugs.find((known) => known.includes(slug))
  return near ? `, did you mean ${near}?` : ''
}
