import { posix } from 'node:path'
import { hashOfBytes } from '../../../hash'
import { extensionOf, recogniseFormat } from '../../../pictures'
import { slugify } from '../../../slug'
import type { Tree } from '../../tree'

/** A file of the source, as far as it matters where it goes. */
export interface Asset {
  readonly hash: string
  /** Extension of the format that we publish it in; absent if it is no picture. */
  readonly extension?: string
}

/** Returns a function that reads a file once, and remembers what it is, not what is in it. */
export function createAssets(tree: Tree): (file: string) => Promise<Asset> {
  const known = new Map<string, Promise<Asset>>()
  return (file) => {
    const asset = known.get(file) ?? inspect(tree, file)
    known.set(file, asset)
    return asset
  }
}

async function inspect(tree: Tree, file: string): Promise<Asset> {
  const bytes = Buffer.from(await tree.read(file))
  const format = recogniseFormat(bytes)
  return { hash: hashOfBytes(bytes), ...(format && { extension: extensionOf(format) }) }
}

/**
 * Returns a name for a picture beside a text: its own in words that an address can have, with the extension of what it is,
 * and a number if another picture of the text has that name. `names` are those of the text, by file of the source.
 */
export function nameOf(file: string, extension: string, names: Map<string, string>): string {
  const known = names.get(file)
  if (known !== undefined) return known
  const { name } = posix.parse(file)
  const base = slugify(name) || 'picture'
  const taken = new Set(names.values())
  let free = base + extension
  for (let number = 2; taken.has(free); number++) free = `${base}-${number}${extension}`
  names.set(file, free)
  return free
}

/** Returns a description made of a picture's name, if that is made of words; otherwise one that says the least. */
export function describeByName(file: string, title: string): string {
  const words = slugify(posix.parse(file).name)
    .split('-')
    .filter(
      (word) =>
        /^[a-z]{2,}$/.test(word) &&
        !/^(?:img|image|dsc|dscf|screenshot|screen|shot|untitled|picture|photo|copy|scaled|final)$/.test(word),
    )
  return words.length >= 2 ? words.join(' ') : `Picture in “${title.replace(/[[\]]/g, '')}”`
}
