import { open, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { openFolder } from './folder'
import type { Tree } from './tree'
import { openZip } from './zip'

/**
 * Opens what is at a path: a folder, an archive, or a file, which is a tree of that file alone. Throws an `ImportFault` for
 * an archive that cannot be read or was made to do harm. `name` is what was given.
 */
export async function openTree(path: string, name: string): Promise<Tree> {
  if ((await stat(path)).isDirectory()) return openFolder(path, name)
  if (await isZip(path)) return openZip(path, name)
  return { name, files: [basename(path)], refused: [], read: () => readFile(path) }
}

/** Whatever they are called, archives begin with the same bytes, also empty ones. */
async function isZip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return ZIP.has(buffer.toString('hex'))
  } finally {
    await file.close()
  }
}

/** `PK` and the kind of the first record: that of a file, or that of the end. */
const ZIP = new Set(['504b0304', '504b0506'])
