import { posix, resolve } from 'node:path'
import { normalAddress } from '../../address'
import type { Targets } from '../types'

/**
 * Returns where a site path (decoded, in NFC) leads, in the form that the site itself uses: with the trailing slash of
 * pages, in lower case, without `index.html`, `.` and `//`, and with an old address replaced by the new one. The name
 * of a file in `public/` keeps its case. Whether the address exists is checked later, across files.
 */
export function findPath(path: string, targets: Targets): string {
  const { files, aliases } = indexOf(targets)
  const plain = posix.normalize(path.replaceAll('\\', '/'))
  const file = files.get(plain) ?? files.get(plain.toLowerCase())
  if (file !== undefined) return file
  const [, folder = '', name] = /^((?:\/[^/]+){1,2}\/media\/)([^/]+)$/i.exec(plain) ?? []
  if (name !== undefined) return folder.toLowerCase() + name
  const normal = normalAddress(plain)
  return aliases.get(normal) ?? (/\.[a-z\d]+$/.test(normal) ? normal : `${normal}/`)
}

/**
 * Returns the site path of the text that a relative path names: by its file, with or without the extension, or by its
 * folder.
 */
export function findText(path: string, folder: string, targets: Targets): string | undefined {
  const file = resolve(folder, path.replaceAll('\\', '/'))
  return targets.texts?.[file] ?? indexOf(targets).texts.get(nameOf(file))
}

/** Returns true if a post or page has that address. */
export function isText(path: string, targets: Targets): boolean {
  return indexOf(targets).paths.has(path)
}

interface Index {
  readonly texts: ReadonlyMap<string, string>
  readonly paths: ReadonlySet<string>
  readonly aliases: ReadonlyMap<string, string>
  /** Files by their exact name and by its lower case form. */
  readonly files: ReadonlyMap<string, string>
}

const indexes = new WeakMap<Targets, Index>()

function indexOf(targets: Targets): Index {
  const known = indexes.get(targets)
  if (known) return known
  const { texts = {}, aliases = {}, files = [] } = targets
  const index: Index = {
    texts: new Map(Object.entries(texts).map(([file, path]) => [nameOf(file), path])),
    paths: new Set(Object.values(texts)),
    aliases: new Map(Object.entries(aliases).map(([alias, path]) => [normalAddress(alias), path])),
    // Exact names come last, so that they win over the lower case form of another file's name.
    files: new Map([
      ...files.map((file) => [file.normalize('NFC').toLowerCase(), file] as const),
      ...files.map((file) => [file.normalize('NFC'), file] as const),
    ]),
  }
  indexes.set(targets, index)
  return index
}

/**
 * Returns a key that is the same for all ways to write the path of a text: `posts/a`, `posts/A.md`,
 * `posts/a/index.mdx`.
 */
function nameOf(file: string): string {
  return file
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.(?:mdx?|markdown)$/, '')
    .replace(/\/index$/, '')
}
