import { posix, resolve } from 'node:path'
import { normalAddress } from '../../address'
import type { Targets } from '../types'

/**
 * Where a site path leads (decoded, in NFC), as the site itself writes it: with the slash that pages end with, in lower
 * case, without `index.html`, `.` and `//`, and to the new address instead of an old one. A file of `public/` keeps the
 * letters of its name. Whether anything answers there is for the check between files to say.
 */
export function findPath(path: string, targets: Targets): string {
  const { files, aliases } = indexOf(targets)
  const plain = posix.normalize(path.replaceAll('\\', '/'))
  const file = files.get(plain) ?? files.get(plain.toLowerCase())
  if (file !== undefined) return file
  const [, folder = '', name] = /^(\/blog\/[^/]+\/media\/)([^/]+)$/i.exec(plain) ?? []
  if (name !== undefined) return folder.toLowerCase() + name
  const normal = normalAddress(plain)
  return aliases.get(normal) ?? (/\.[a-z\d]+$/.test(normal) ? normal : `${normal}/`)
}

/** The site path of the text that a relative path names: its file, with or without its ending, or its folder. */
export function findText(path: string, folder: string, targets: Targets): string | undefined {
  const file = resolve(folder, path.replaceAll('\\', '/'))
  return targets.texts?.[file] ?? indexOf(targets).texts.get(nameOf(file))
}

/** Whether a post or page has that address. */
export function isText(path: string, targets: Targets): boolean {
  return indexOf(targets).paths.has(path)
}

interface Index {
  readonly texts: ReadonlyMap<string, string>
  readonly paths: ReadonlySet<string>
  readonly aliases: ReadonlyMap<string, string>
  /** Files as they are called, by that name and by its lower case. */
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
    // The name itself last: it goes before another file's in lower case.
    files: new Map([
      ...files.map((file) => [file.normalize('NFC').toLowerCase(), file] as const),
      ...files.map((file) => [file.normalize('NFC'), file] as const),
    ]),
  }
  indexes.set(targets, index)
  return index
}

/** What is the same for all ways to write a text's file: `posts/a`, `posts/A.md`, `posts/a/index.mdx`. */
function nameOf(file: string): string {
  return file
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.(?:mdx?|markdown)$/, '')
    .replace(/\/index$/, '')
}
