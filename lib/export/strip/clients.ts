import { readFileSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { contentRoot, ownComponentsFolder } from '../../content'
import { islandFilePath } from '../../urls'
import type { PageFacts } from '../facts'
import { kilobytes } from '../kilobytes'

/** Names every page with client components of the publication's own: for which it has React, and how large its scripts are. */
export function describeClients(folder: string, pages: readonly PageFacts[]): string[] {
  const own = relative(process.cwd(), ownComponentsFolder(contentRoot(process.env, process.cwd())))
  return pages.flatMap(({ file, clients }) => {
    if (clients.length === 0) return []
    const entries = clients.map((address) => basename(address))
    const scripts = entries.reduce((found, entry) => addModules(folder, entry, found), new Set<string>())
    const bytes = [...scripts].reduce((sum, name) => sum + statSync(fileAt(folder, name)).size, 0)
    const names = entries.map((entry) => join(own, entry.replace(/\.\w+\.js$/, '.tsx')))
    return [`${file} keeps the runtime of React (${kilobytes(bytes)}) for ${names.join(', ')}`]
  })
}

/** Adds a module and those that it imports. */
function addModules(folder: string, name: string, found: Set<string>): Set<string> {
  if (found.has(name)) return found
  found.add(name)
  const imports = readFileSync(fileAt(folder, name), 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)
  for (const [, imported = ''] of imports) addModules(folder, imported, found)
  return found
}

const fileAt = (folder: string, name: string) => join(folder, islandFilePath(name))
