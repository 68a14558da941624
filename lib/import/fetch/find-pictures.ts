import { posix } from 'node:path'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { decodeAddress, splitAddress } from '../../address'
import { parseBody } from '../../mdx'
import type { Imported } from '../model'
import type { Tree } from '../tree'

/** A picture that is not in the source. */
export interface MissingPicture {
  /** As in the text. */
  readonly address: string
  /** Where it may be, the best first. */
  readonly urls: readonly string[]
}

/** Returns the pictures of all texts and authors that are not in the tree but at an address of the web. */
export async function findMissing(imported: Imported, tree: Tree): Promise<MissingPicture[]> {
  const addresses = new Set<string>()
  const add = (address: string | undefined) => address !== undefined && addresses.add(address.trim())
  for (const text of imported.texts) {
    add(text.image?.address)
    for (const address of picturesIn((await parseBody(text)) as Root)) add(address)
  }
  for (const { picture } of imported.authors) add(picture)
  const { origins, alternatives } = imported
  return [...addresses]
    .filter((address) => !isInTree(address, imported, tree))
    .map((address) => {
      const all = [address, ...(alternatives?.get(address) ?? [])].flatMap((one) => absolute(one, origins[0]) ?? [])
      return { address, urls: [...new Set(all)] }
    })
    .filter(({ urls }) => urls.length > 0)
}

function picturesIn(tree: Root): string[] {
  const found: string[] = []
  visit(tree, (node) => {
    if (node.type === 'image' || node.type === 'definition') found.push(node.url)
    if (node.type !== 'html') return
    for (const [, address = ''] of node.value.matchAll(/<img\b[^>]*?\ssrc="([^"]*)"/gi)) {
      found.push(address.replaceAll('&amp;', '&'))
    }
  })
  return found
}

/** Only paths from the root of the old site can be completed by its origin. */
function absolute(address: string, origin: string | undefined): string | undefined {
  const whole = address.startsWith('//') ? `https:${address}` : address
  if (/^https?:\/\//i.test(whole)) return URL.canParse(whole) ? new URL(whole).href : undefined
  return whole.startsWith('/') && origin !== undefined ? new URL(whole, origin).href : undefined
}

function isInTree(address: string, { origins, roots }: Imported, { files }: Tree): boolean {
  const origin = origins.find((one) => address.startsWith(`${one}/`))
  const path = origin === undefined ? address : address.slice(origin.length)
  if (!path.startsWith('/')) return false
  const plain = decodeAddress(splitAddress(path).path).slice(1)
  return roots.some((root) => files.includes(posix.join(root, plain)))
}
