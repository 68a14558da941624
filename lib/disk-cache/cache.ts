import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Entries that a later run may use and can do without. Any number of processes may read and write the same entry at once:
 * a reader finds one that is whole or none, and every writer succeeds.
 */
export interface DiskCache {
  /** The bytes kept under `name`. `undefined` when there are none, or when they are not what was written. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** The value kept under `name` by `writeJson`; `undefined` as for `read`. */
  readJson(name: string): Promise<unknown>
  /** Rejects when the disk refuses. */
  write(name: string, bytes: Uint8Array): Promise<void>
  writeJson(name: string, value: unknown): Promise<void>
  /** The bytes kept under `name`, else those of `make`, which are kept. */
  readOrMake(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array<ArrayBuffer>>
  remove(name: string): Promise<void>
  /** Removes every entry. */
  clear(): Promise<void>
}

/** All caches of a project, in the folder that `next build` and hosts keep between builds. */
export const CACHES = join('.next', 'cache', 'fulcrum')

/** The cache called `name` of the project in the folder `cwd`. */
export function openCache(name: string, cwd = process.cwd()): DiskCache {
  const folder = join(cwd, CACHES, name)

  async function read(entry: string) {
    // Whatever is wrong with an entry, it can be made again.
    const kept = await readFile(join(folder, entry)).catch(() => undefined)
    return kept && unseal(kept)
  }

  async function write(entry: string, bytes: Uint8Array) {
    const file = join(folder, entry)
    await mkdir(dirname(file), { recursive: true })
    // A name that no other write has, in this process or another, and then in one step the name that counts.
    const part = `${file}.${randomUUID()}.part`
    await writeFile(part, seal(bytes))
    await rename(part, file)
  }

  return {
    read,
    write,
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
    clear: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Length of the checksum that every entry begins with, in bytes. */
const SEAL = 32

function seal(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([checksum(bytes), bytes])
}

/** What was sealed; `undefined` when even one byte is missing or another. */
function unseal(kept: Buffer): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(kept.subarray(SEAL))
  return checksum(bytes).equals(kept.subarray(0, SEAL)) ? bytes : undefined
}

function checksum(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
