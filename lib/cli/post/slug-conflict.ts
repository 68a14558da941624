import { readdirSync } from 'node:fs'
import { join, parse } from 'node:path'
import { normalAddress } from '../../address'
import { type KindName, kinds, type Outline, pathOf } from '../../content'
import { SLUG } from '../../slug'

/**
 * Returns why a text of this kind cannot have this slug, or `undefined` if it can. `root` is the content folder; `own` is
 * a file or folder to ignore, because it belongs to the text.
 */
export function slugConflict(
  kind: KindName,
  slug: string,
  { posts, pages, lock }: Outline,
  root: string,
  own?: string,
): string | undefined {
  const { folder, reserved } = kinds[kind]
  const path = pathOf({ file: { kind }, slug })
  const address = normalAddress(path)
  if (!SLUG.test(slug)) return `"${slug}" cannot be an address: expected words of a-z and 0-9 joined by hyphens`
  if (reserved?.includes(slug)) return `${path} is reserved for the engine`
  const texts = [...posts, ...pages]
  const owner = texts.find((text) => text.path === path)
  if (owner) return `${path} is the address of ${owner.file}`
  const successor = texts.find(({ aliases }) => aliases.some((alias) => normalAddress(alias) === address))
  if (successor) return `${path} is an old address of ${successor.file}`
  const since = lock.published.get(path)
  if (since !== undefined) return `${path} was published on ${since} and is recorded in ${lock.file}`
  const names = namesIn(join(root, folder)).filter((name) => join(root, folder, name) !== own)
  const file = names.find((name) => parse(name).name.toLowerCase() === slug)
  return file === undefined ? undefined : `${join(folder, file)} already exists`
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
