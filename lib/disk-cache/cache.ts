import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { stateOf } from '../file-state'
import { listFiles } from '../list-files'

/**
 * Entries that a later run may use but does not need. Any number of processes may read and write the same entry at
 * once: a reader gets either a complete entry or none, and every writer succeeds.
 */
export interface DiskCache {
  /** Returns the bytes stored under `name`, or `undefined` if there are none or if they are damaged. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Returns the value that `writeJson` stored under `name`; `undefined` as for `read`. */
  readJson(name: string): Promise<unknown>
  /** Returns the state of the file of an entry (`stateOf`), without looking into it; `undefined` if there is no entry. */
  state(name: string): string | undefined
  /** Returns true if there is an entry, and it is not damaged. */
  isIntact(name: string): boolean
  /** Stores bytes under `name`. Rejects with the error of the file system. */
  write(name: string, bytes: Uint8Array): Promise<void>
  writeJson(name: string, value: unknown): Promise<void>
  /** Returns the bytes stored under `name`; otherwise calls `make` and stores its result. */
  readOrMake(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array<ArrayBuffer>>
  remove(name: string): Promise<void>
  /** Removes every entry but those for whose name `isKept` returns or resolves to true. */
  keepOnly(isKept: (name: string) => boolean | Promise<boolean>): Promise<void>
  /** Removes every entry. */
  clear(): Promise<void>
}

/** Folder of all caches of a project. `next build` and hosts keep it between builds. */
export const CACHES = join('.next', 'cache', 'fulcrum')

/** Opens the cache called `name` of the project in the folder `cwd`. Creates nothing before the first write. */
export function openCache(name: string, cwd = process.cwd()): DiskCache {
  const folder = join(cwd, CACHES, name)

  async function read(entry: string) {
    // Whatever is wrong with an entry, it can be created again.
    const kept = await readFile(join(folder, entry)).catch(() => undefined)
    return kept && unseal(kept)
  }

  async function write(entry: string, bytes: Uint8Array) {
    const file = join(folder, entry)
    await mkdir(dirname(file), { recursive: true })
    // First a name that no other write uses, in this process or another; then one rename to the final name.
    const part = `${file}.${randomUUID()}.part`
    await writeFile(part, seal(bytes))
    await rename(part, file)
  }

  return {
    read,
    write,
    state: (entry) => stateOf(join(folder, entry)),
    isIntact(entry) {
      try {
        return unseal(readFileSync(join(folder, entry))) !== undefined
      } catch {
        return false
      }
    },
    async readJson(entry) {
      const bytes = await read(entry)
      return bytes && JSON.parse(new TextDecoder().decode(bytes))
    },
    writeJson: (entry, value) => write(entry, new TextEncoder().encode(JSON.stringify(value))),
    async readOrMake(entry, make) {
      const kept = await read(entry)
      if (kept) return kept
      const bytes = await make()
      await write(entry, bytes)
      return new Uint8Array(bytes)
    },
    remove: (entry) => rm(join(folder, entry), { force: true }),
    async keepOnly(isKept) {
      const entries = existsSync(folder) ? listFiles(folder) : []
      for (const entry of entries) if (!(await isKept(entry))) await rm(join(folder, entry), { force: true })
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Length in bytes of the checksum at the start of every entry. */
const SEAL = 32

function seal(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([checksum(bytes), bytes])
}

/** Returns what was sealed, or `undefined` if even one byte is missing or different. */
function unseal(kept: Buffer): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(kept.subarray(SEAL))
  return checksum(bytes).equals(kept.subarray(0, SEAL)) ? bytes : undefined
}

function checksum(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
