import { openCache } from '../disk-cache'
import { inParallel } from '../in-parallel'
import { type Description, type Entry, openEntries, share } from './entries'

/**
 * Finished files of earlier builds by the hash of everything that they were made from. Any number of builds, on any
 * number of machines, may share one: an entry never changes. Without a store, a build makes everything anew.
 */
export interface Store {
  /**
   * Returns those of `keys` whose entries are here and intact. A file is not read if its inode, size and time are those
   * with which this project last saw it.
   */
  findIntact(keys: readonly string[]): Promise<ReadonlyMap<string, Description>>
  /** Returns the text of an entry, or `undefined` if it is missing or damaged. */
  readText(key: string): Promise<string | undefined>
  /** Puts the files of an entry that is intact where they belong below `folder`. */
  place(key: string, description: Description, folder: string): void
  /**
   * Adds entries with files from `folder`, notes that `used`, which were found, are still in use, and removes what no build
   * has used for `STALE_DAYS`, and the longest unused above `LARGEST`.
   */
  update(folder: string, added: readonly Entry[], used: readonly string[], today: number): Promise<void>
  /** Returns how much is in it. */
  measure(): Promise<{ readonly entries: number; readonly bytes: number }>
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
  const entries = openEntries(cwd, STORE)
  // What has been found out and is not in the index yet.
  const seen = new Map<string, Known>()

  async function loadIndex(): Promise<Index | undefined> {
    const index = await cache.readJson(INDEX)
    return isIndex(index) ? index : undefined
  }

  function toKnown(key: string, { files, notes }: Description): Known {
    const states = entries.statesOf(key, files.length)
    const bytes = states.reduce((sum, state) => sum + Number(state?.split(' ')[1] ?? 0), 0)
    return { files, states, hasNotes: notes !== null, bytes, day: 0 }
  }

  async function find(key: string, known: Known | undefined): Promise<Description | undefined> {
    const isUnchanged =
      known !== undefined && entries.statesOf(key, known.states.length).every((state, at) => state === known.states[at])
    if (isUnchanged && !known.hasNotes) return { files: known.files, notes: null }
    const description = await entries.read(key)
    if (!description || isUnchanged) return description
    if (!(await entries.isIntact(key, description))) return undefined
    seen.set(key, toKnown(key, description))
    return description
  }

  return {
    async findIntact(keys) {
      const index = await loadIndex()
      const found = new Map<string, Description>()
      await inParallel(keys, AT_ONCE, async (key) => {
        const description = await find(key, index?.entries[key])
        if (description) found.set(key, description)
      })
      return found
    },
    readText: (key) => entries.readText(key),
    place(key, { files }, folder) {
      for (const [at, [path]] of files.entries()) share(entries.fileOf(key, at), `${folder}/${path}`)
    },
    async update(folder, added, used, today) {
      const index = await loadIndex()
      const inUse = new Set([...used, ...added.map(({ key }) => key)])
      // Entries that no index names would stay forever.
      if (!index) await entries.removeAllBut(inUse)
      const next: Record<string, Known> = { ...index?.entries }
      for (const key of used) {
        const known = seen.get(key) ?? next[key]
        if (known) next[key] = { ...known, day: today }
      }
      await inParallel(added, AT_ONCE, async (entry) => {
        next[entry.key] = { ...toKnown(entry.key, await entries.add(folder, entry)), day: today }
      })
      const stale = findStale(next, inUse, today)
      const removed = stale.map((key) => [key, next[key]?.files.length ?? 0] as const)
      // First the index, so that an entry that it names is there.
      for (const key of stale) delete next[key]
      await cache.writeJson(INDEX, { version: VERSION, entries: next } satisfies Index)
      for (const [key, count] of removed) await entries.remove(key, count)
    },
    async measure() {
      const sizes = Object.values((await loadIndex())?.entries ?? {}).map(({ bytes }) => bytes)
      return { entries: sizes.length, bytes: sizes.reduce((sum, bytes) => sum + bytes, 0) }
    },
  }
}

/** Returns the keys of entries that are to be removed. */
export function findStale(
  entries: Readonly<Record<string, Pick<Known, 'bytes' | 'day'>>>,
  inUse: ReadonlySet<string>,
  today: number,
): string[] {
  const unused = Object.entries(entries)
    .filter(([key]) => !inUse.has(key))
    .sort(([, a], [, b]) => a.day - b.day)
  let total = Object.values(entries).reduce((sum, { bytes }) => sum + bytes, 0)
  return unused.flatMap(([key, { bytes, day }]) => {
    if (today - day <= STALE_DAYS && total <= LARGEST) return []
    total -= bytes
    return [key]
  })
}

/** What this project knows of the entries that it has used. */
interface Index {
  readonly version: typeof VERSION
  readonly entries: Readonly<Record<string, Known>>
}

interface Known extends Pick<Description, 'files'> {
  /** State of each file when it was last known to be intact. */
  readonly states: readonly (string | undefined)[]
  readonly hasNotes: boolean
  /** Size of its files. */
  readonly bytes: number
  /** Day of its last use, in days since 1970. */
  readonly day: number
}

const INDEX = 'index'
/** Increase it when entries or the index are written differently. */
const VERSION = 2

/** Entries that are read or written at a time: each waits for the disk. */
const AT_ONCE = 16

function isIndex(value: unknown): value is Index {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === VERSION
}
