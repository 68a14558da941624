import { openCache } from '../disk-cache'
import { inParallel } from '../in-parallel'

/**
 * Finished files of earlier builds by the hash of everything that they were made from. Any number of builds, on any
 * number of machines, may share one: an entry never changes. Without a store, a build makes everything anew.
 */
export interface Store {
  /** Reads those of `keys` whose entries are here and intact, and returns what `look` makes of each. */
  findIntact<Seen>(keys: readonly string[], look: (bytes: Uint8Array) => Seen): Promise<ReadonlyMap<string, Seen>>
  /** Returns an entry, or `undefined` if it is missing or damaged. */
  read(key: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /**
   * Adds entries, notes that `used` are still in use, and removes what no build has used for `STALE_DAYS`, and the
   * longest unused above `LARGEST`.
   */
  update(added: readonly Entry[], used: readonly string[], today: number): Promise<void>
  /** Returns how much is in it. */
  measure(): Promise<{ readonly entries: number; readonly bytes: number }>
}

export interface Entry {
  readonly key: string
  readonly bytes: Uint8Array
}

/** An entry that no build has used for so many days is removed. */
export const STALE_DAYS = 30
/** In bytes. What the last build used is never removed. */
export const LARGEST = 4_000_000_000

/** Its folder among the caches. */
export const STORE = 'pages'

/** Opens the store of the project in the folder `cwd`. */
export function openStore(cwd: string): Store {
  const cache = openCache(STORE, cwd)
  const loadIndex = async (): Promise<Index | undefined> => {
    const index = await cache.readJson(INDEX)
    return isIndex(index) ? index : undefined
  }
  const read = (key: string) => cache.read(placeOf(key))
  return {
    read,
    async findIntact(keys, look) {
      const { entries = {} } = (await loadIndex()) ?? {}
      const seen = new Map<string, ReturnType<typeof look>>()
      const named = keys.filter((key) => entries[key] !== undefined)
      await inParallel(named, AT_ONCE, async (key) => {
        const bytes = await read(key)
        if (bytes) seen.set(key, look(bytes))
      })
      return seen
    },
    async update(added, used, today) {
      const index = await loadIndex()
      // Entries that no index names would stay forever.
      if (!index) await cache.clear()
      const next = { ...index?.entries }
      for (const key of used) if (next[key]) next[key] = [next[key][0], today]
      await inParallel(added, AT_ONCE, async ({ key, bytes }) => {
        await cache.write(placeOf(key), bytes)
        next[key] = [bytes.length, today]
      })
      const stale = findStale(next, new Set([...used, ...added.map(({ key }) => key)]), today)
      // First the index: an entry that it does not name is not in the store.
      for (const key of stale) delete next[key]
      await cache.writeJson(INDEX, { entries: next } satisfies Index)
      for (const key of stale) await cache.remove(placeOf(key))
    },
    async measure() {
      const sizes = Object.values((await loadIndex())?.entries ?? {}).map(([size]) => size)
      return { entries: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
    },
  }
}

/** Returns the keys of entries that are to be removed. */
export function findStale(entries: Index['entries'], inUse: ReadonlySet<string>, today: number): string[] {
  const unused = Object.entries(entries)
    .filter(([key]) => !inUse.has(key))
    .sort(([, [, a]], [, [, b]]) => a - b)
  let bytes = Object.values(entries).reduce((sum, [size]) => sum + size, 0)
  return unused.flatMap(([key, [size, day]]) => {
    if (today - day <= STALE_DAYS && bytes <= LARGEST) return []
    bytes -= size
    return [key]
  })
}

/** What the store contains: for each key, its size in bytes and the day of its last use, in days since 1970. */
interface Index {
  readonly entries: Readonly<Record<string, readonly [size: number, day: number]>>
}

const INDEX = 'index'

/** Entries that are read or written at a time: each waits for the disk. */
export const AT_ONCE = 16

/** A folder for every 256th entry, since large folders are slow. */
const placeOf = (key: string) => `${key.slice(0, 2)}/${key.slice(2)}`

function isIndex(value: unknown): value is Index {
  return typeof value === 'object' && value !== null && 'entries' in value
}
