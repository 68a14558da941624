import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { statsOf } from './disk'
import { isText } from './locate'

/** Changes when a file in one of the folders comes, goes or is renamed, and when one that is no text changes. */
export function surroundingsOf(folders: readonly string[]): string {
  return list(folders, (path, name) => (isText(name) ? path : printOf(path)))
}

/** Changes when anything in one of the folders does. */
export function stateOf(folders: readonly string[]): string {
  return list(folders, printOf)
}

function list(folders: readonly string[], print: (path: string, name: string) => string): string {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { withFileTypes: true, recursive: true }))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return entry.isDirectory() ? path : print(path, entry.name)
    })
    .join('\n')
}

function printOf(path: string): string {
  const stats = statsOf(path)
  return `${path} ${stats?.ino} ${stats?.size} ${stats?.mtimeMs}`
}
