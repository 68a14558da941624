import { foldersOf, normalAddress as normal } from '../../address'
import type { Problem } from '../../problems'
import { mediaPath, reservedPaths } from '../../urls'
import { aliasesOf } from '../entries/aliases'
import type { Entries } from '../entries/entries'
import { itemPath, reporter } from '../entries/entry'
import { pathOf } from '../kinds'
import { buildAddresses } from './addresses'

/** Checks that no page of the site and no other alias has the path of an alias, which redirects. */
export function checkAliases(entries: Entries): Problem[] {
  const { posts, pages, publicFolder } = entries
  const aliases = aliasesOf(entries)
  if (aliases.length === 0) return []
  const answered = [...buildAddresses(entries).keys(), ...publicFolder.files]
  const live = new Set(answered.map(normal))
  // Nothing can be below a file, and the files in these folders come and go.
  const kept = new Set(
    [
      ...reservedPaths,
      ...answered.filter((path) => isFile(normal(path))),
      ...[...posts, ...pages].map((entry) => mediaPath(pathOf(entry), '')),
    ].map(normal),
  )
  const isKept = (path: string) => [path, ...foldersOf(path)].some((folder) => kept.has(folder))
  const owners = new Map<string, string>()
  return aliases.flatMap(({ alias, index, entry, to }) => {
    const { file, fields } = entry
    const report = (message: string, hint?: string) => [
      reporter(file.file, fields)('error', 'alias-collision', itemPath(entry, 'aliases', index), message, hint),
    ]
    const path = normal(alias)
    const owner = owners.get(path)
    if (path === normal(to)) return report(`${alias} is already the address of this ${file.kind}`, 'remove it')
    if (live.has(path))
      return report(`${alias} is already an address of the site`, 'remove it, or rename what is there')
    if (isKept(path)) return report(`${alias} is in a folder that the engine writes to`, 'remove it')
    if (owner !== undefined) return report(`${alias} already redirects to ${owner}`, 'keep one of them')
    owners.set(path, file.file)
    return []
  })
}

const isFile = (path: string) => /\.[a-z0-9]+$/i.test(path)
