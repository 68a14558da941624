import { foldersOf, normalAddress, splitAddress } from '../../../address'
import { postSchema } from '../../../content'
import {
  archivePath,
  authorsPath,
  feedsPath,
  homePath,
  postsPath,
  reservedPaths,
  searchPath,
  seriesIndexPath,
  tagsPath,
  toolsPath,
} from '../../../urls'
import type { Placed } from './placed'

const MOST = 50

export interface Aliases {
  readonly aliases: readonly string[]
  /** Old addresses that something else has here. */
  readonly taken: readonly string[]
  /** Old addresses with a query, which front matter cannot name: `/?p=123`. */
  readonly queries: readonly string[]
}

/**
 * Returns a function that turns the old addresses of a text into its aliases. Those that something else answers are left
 * out: `others` are the addresses and aliases of all texts.
 */
export function createAliases(others: readonly string[]): (text: Placed) => Aliases {
  const answered = new Set([...ENGINE, ...others].map(normalAddress))
  const reserved = new Set(reservedPaths.map(normalAddress))
  const isReserved = (path: string) => [path, ...foldersOf(path)].some((folder) => reserved.has(folder))
  return ({ addresses, path: own }) => {
    const aliases: string[] = []
    const taken: string[] = []
    const queries: string[] = []
    for (const address of addresses) {
      const { path: written, query } = splitAddress(address)
      const path = encode(written)
      const key = normalAddress(path)
      if (query !== '') queries.push(address)
      else if (key === normalAddress(own) || key === '') continue
      else if (answered.has(key) || isReserved(key) || !postSchema.aliases.item?.schema.safeParse(path).success)
        taken.push(address)
      else {
        answered.add(key)
        aliases.push(path)
      }
    }
    return { aliases: aliases.slice(0, MOST), taken: [...taken, ...aliases.slice(MOST)], queries }
  }
}

/** Pages that the engine always has. */
const ENGINE = [
  homePath,
  postsPath,
  tagsPath,
  seriesIndexPath,
  authorsPath,
  archivePath,
  feedsPath,
  searchPath,
  toolsPath,
]

/** Encodes a path as redirect tables of all hosts accept it. */
function encode(path: string): string {
  return new URL(path, 'https://old.invalid').pathname.replace(
    /[^\w.~%/-]/g,
    (sign) => `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
  )
}
