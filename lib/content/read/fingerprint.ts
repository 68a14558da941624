import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { statsOf } from './disk'
import { isText } from './locate'

/**
 * Returns a fingerprint that changes if a file in one of the folders is added, removed or renamed, or if a file other
 * than a text changes.
 */
export function fingerprintWithoutTexts(folders: readonly string[]): string {
  return list(folders, (path, name) => (isText(name) ? path : fingerprintOf(path)))
}

/** Returns a fingerprint that changes if anything in one of the folders does. */
export function fingerprintFolders(folders: readonly string[]): string {
  return list(folders, fingerprintOf)
}

function list(folders: readonly string[], fingerprint: (path: string, name: string) => string): string {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { withFileTypes: true, recursive: true }))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return entry.isDirectory() ? path : fingerprint(path, entry.name)
    })
    .join('\n')
}

function fingerprintOf(path: string): string {
  const stats = statsOf(path)
  return `${path} ${stats?.ino} ${stats?.size} ${stats?.mtimeMs}`
}
