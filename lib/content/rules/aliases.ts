import type { Problem } from '../../problems'
import { buildAddresses, normalAddress as normal } from '../addresses'
import { pathOf } from '../bodies'
import type { Entries } from '../entries'
import { reporter } from '../entry'

/** An old path redirects, so nothing else may answer there: no page of the site, no other alias. */
export function checkAliases({ posts, pages, publicFiles }: Entries): Problem[] {
  const live = new Set([...buildAddresses(posts, pages), ...publicFiles].map(normal))
  const owners = new Map<string, string>()
  return posts.flatMap(({ file, fields, reading, slug }) =>
    (reading.aliases ?? []).flatMap((alias, index) => {
      const report = (message: string, fix?: string) => [
        reporter(file.file, fields)('error', 'alias-collision', ['aliases', index], message, fix),
      ]
      const path = normal(alias)
      const owner = owners.get(path)
      if (path === normal(pathOf({ file, slug })))
        return report(`${alias} is the address of this post itself`, 'remove it')
      if (live.has(path))
        return report(`${alias} is an address that the site answers`, 'remove it, or rename what lives there')
      if (owner !== undefined) return report(`${alias} already redirects to ${owner}`, 'keep one of them')
      owners.set(path, file.file)
      return []
    }),
  )
}
