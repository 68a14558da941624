import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/**
 * Returns every file below `folder`, as sorted relative paths with forward slashes. Synchronous, because with promises
 * node takes five times as long for thousands of folders.
 */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}
