import { posix } from 'node:path'
import { decodeAddress, normalAddress, splitAddress } from '../../../address'
import { site } from '../../../site'
import { slugify } from '../../../slug'
import { archivePath, homePath, postsPath, tagPath } from '../../../urls'
import type { Imported } from '../../model'
import type { Tree } from '../../tree'
import type { Placed } from './placed'

/** What an address of the old site leads to. */
export type Found =
  | { readonly is: 'text'; readonly text: Placed; readonly anchor: string }
  /** A part of the text itself. */
  | { readonly is: 'here'; readonly anchor: string }
  | { readonly is: 'file'; readonly file: string }
  /** A page that the engine makes. `anchor` named a part of the one that the old site had there. */
  | { readonly is: 'path'; readonly path: string; readonly anchor: string }
  | { readonly is: 'elsewhere' }
  /** `old` is the absolute address on the old site, if its origin is known. */
  | { readonly is: 'nothing'; readonly old?: string | undefined }

export type Find = (address: string, from: Pick<Placed, 'place' | 'addresses'>) => Found

/** Returns a function that finds what an address in the body of a text leads to. */
export function createFind(
  texts: readonly Placed[],
  { origins, roots, findPicture, fetched }: Imported,
  tree: Tree,
  topics: ReadonlySet<string>,
): Find {
  const byAddress = new Map<string, Placed>()
  const byFile = new Map<string, Placed>()
  for (const text of [...texts].reverse()) {
    for (const address of text.addresses) byAddress.set(keyOf(address), text)
    byFile.set(fileKey(text.place.file), text)
  }
  const files = new Map(tree.files.map((file) => [file.normalize('NFC').toLowerCase(), file]))
  const fileAt = (path: string) => {
    const plain = posix.normalize(decodeAddress(path)).normalize('NFC').toLowerCase()
    return plain.startsWith('../') ? undefined : files.get(plain.replace(/^\.?\//, ''))
  }
  const hosts = new Set([site.url, ...origins].map((origin) => new URL(origin).host.replace(/^www\./, '')))

  return (address, from) => {
    const own = fetched?.get(address)
    if (own !== undefined) return { is: 'file', file: own }
    const local = localPart(address, hosts)
    if (local === undefined) return { is: 'elsewhere' }
    const { path, query, anchor } = splitAddress(local)
    if (path === '' && query === '') return { is: 'here', anchor }
    const base = from.addresses[0] ?? '/'
    const whole = new URL(path + query, new URL(base, ORIGIN))
    const nearby = path.startsWith('/') ? undefined : posix.join(posix.dirname(from.place.file), decodeAddress(path))
    const text =
      (nearby === undefined ? undefined : byFile.get(fileKey(nearby))) ??
      byAddress.get(keyOf(whole.pathname + whole.search)) ??
      byAddress.get(keyOf(whole.pathname)) ??
      (nearby === undefined
        ? undefined
        : byAddress.get(keyOf(new URL(path, new URL(base.replace(/\/?$/, '/'), ORIGIN)).pathname))) ??
      ['', ...roots]
        .map((root) => byFile.get(fileKey(posix.join(root, path).replace(/^\//, ''))))
        .find((found) => found !== undefined)
    if (text) return { is: 'text', text, anchor }
    const file =
      findPicture?.(local, from) ??
      (nearby === undefined ? undefined : fileAt(nearby)) ??
      roots
        .map((root) => fileAt(posix.join(root, nearby === undefined ? path : whole.pathname)))
        .find((found) => found !== undefined) ??
      fileAt(path)
    if (file !== undefined) return { is: 'file', file }
    const page = ownPath(whole.pathname, topics)
    if (page !== undefined) return { is: 'path', path: page, anchor }
    const [origin] = origins
    return { is: 'nothing', old: origin && new URL(whole.pathname + whole.search + anchor, origin).href }
  }
}

/** Only there to resolve paths against. */
const ORIGIN = 'https://old.invalid'

/** Returns an address without the origin of the old site; `undefined` for one that leads elsewhere. */
function localPart(address: string, hosts: ReadonlySet<string>): string | undefined {
  if (!/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address)) return address
  if (!/^(?:https?:)?\/\//i.test(address) || !URL.canParse(address, ORIGIN)) return undefined
  const { host, pathname, search, hash } = new URL(address, ORIGIN)
  return hosts.has(host.replace(/^www\./, '')) ? pathname + search + hash : undefined
}

/** Returns the page that the engine has for what most systems have: the home page, the list of posts, topics. */
function ownPath(path: string, topics: ReadonlySet<string>): string | undefined {
  const plain = normalAddress(path)
  if (plain === '') return homePath
  if (/^\/(?:blog|posts?|articles?)$/.test(plain)) return postsPath
  if (/^\/archives?$/.test(plain)) return archivePath
  const topic = slugify(decodeAddress(/\/(?:tags?|categor(?:y|ies)|topics?)\/([^/]+)$/.exec(plain)?.[1] ?? ''))
  return topics.has(topic) ? tagPath(topic) : undefined
}

const keyOf = (address: string) => {
  const { path, query } = splitAddress(address)
  return normalAddress(path).replace(/\.(?:html?|php|aspx?)$/, '') + query
}

/** Returns a key that is the same for all ways to name a text by its file. */
const fileKey = (file: string) =>
  posix
    .normalize(decodeAddress(file))
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/$/, '')
    .replace(/\.(?:mdx?|markdown|mdoc|qmd)$/, '')
    .replace(/\/_?index$/, '')
