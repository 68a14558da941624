import { copyFileSync, linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CACHES, openCache } from '../disk-cache'
import { contentStateOf } from '../file-state'
import { hashOfBytes } from '../hash'

/** Finished files, and what later builds must know of them. */
export interface Entry {
  /** Hash of everything that they were made from. */
  readonly key: string
  /** Paths relative to the folder of a site. */
  readonly files: readonly string[]
  /** Plain data that is read whenever the entry is used. */
  readonly notes?: unknown
  /** Read only by itself. */
  readonly text?: string | undefined
}

/** What is written beside the files of an entry. */
export interface Description {
  readonly files: readonly (readonly [path: string, hash: string])[]
  readonly notes: unknown
}

/**
 * The entries in the folder `name` of the caches in `cwd`. Their files are as they were in the site, so that a build can
 * link to them. A description is written when all files are there: without it, there is no entry.
 */
export function openEntries(cwd: string, name: string) {
  const cache = openCache(name, cwd)
  const fileOf = (key: string, at: number) => join(cwd, CACHES, name, `${placeOf(key)}.${at}`)
  return {
    fileOf,

    /** Returns the description of an entry; `undefined` if there is none. */
    read: async (key: string) => (await cache.readJson(placeOf(key))) as Description | undefined,

    /** Returns the text of an entry, or `undefined` if it is missing or damaged. */
    async readText(key: string) {
      const bytes = await cache.read(textOf(key))
      return bytes && new TextDecoder().decode(bytes)
    },

    /** Returns true if every file is as it was added. */
    async isIntact(key: string, { files }: Description) {
      const hashes = await Promise.all(files.map((_, at) => readFile(fileOf(key, at)).then(hashOfBytes, () => '')))
      return files.every(([, hash], at) => hash === hashes[at])
    },

    /** Returns the state of each file, which is another after every change of its content. */
    statesOf: (key: string, count: number) => Array.from({ length: count }, (_, at) => contentStateOf(fileOf(key, at))),

    /** Adds an entry with files from `folder`. */
    async add(folder: string, { key, files, notes = null, text }: Entry): Promise<Description> {
      const hashed = files.map((path, at) => {
        share(join(folder, path), fileOf(key, at))
        return [path, hashOfBytes(readFileSync(fileOf(key, at)))] as const
      })
      if (text !== undefined) await cache.write(textOf(key), new TextEncoder().encode(text))
      const description = { files: hashed, notes }
      await cache.writeJson(placeOf(key), description)
      return description
    },

    /** Removes everything in the folder that does not belong to an entry with one of these keys. */
    async removeAllBut(keys: ReadonlySet<string>) {
      const places = new Set([...keys].map(placeOf))
      await cache.keepOnly((file) => places.has(file.replace(/\.\w+$/, '')))
    },

    /** Removes an entry of so many files. */
    async remove(key: string, count: number) {
      await cache.remove(placeOf(key))
      await cache.remove(textOf(key))
      for (let at = 0; at < count; at++) rmSync(fileOf(key, at), { force: true })
    },
  }
}

/** Makes the file `to` one with `from`, or a copy of it where there can be no links. */
export function share(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  rmSync(to, { force: true })
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

/** A folder for every 256th entry, since large folders are slow. */
const placeOf = (key: string) => `${key.slice(0, 2)}/${key.slice(2)}`
const textOf = (key: string) => `${placeOf(key)}.text`
