import type { Problem } from '../../problems'
import type { Entries } from '../entries/entries'
import { reporter } from '../entries/entry'
import { pathOf } from '../kinds'

/** Checks that no two texts have the same address. The problem is at the second file and names the first. */
export function checkSlugs({ posts, pages }: Entries): Problem[] {
  const owners = new Map<string, string>()
  return [...posts, ...pages].flatMap(({ file, fields, slug }) => {
    const path = pathOf({ file, slug })
    const owner = owners.get(path)
    if (owner === undefined) {
      owners.set(path, file.file)
      return []
    }
    const message = `the address "${slug}" already belongs to ${owner}`
    return [reporter(file.file, fields)('error', 'duplicate-slug', ['slug'], message, `slug: ${slug}-2`)]
  })
}
