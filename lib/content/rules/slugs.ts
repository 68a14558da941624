import type { Problem } from '../../problems'
import type { Entries } from '../entries/entries'
import { reporter } from '../entries/entry'

/** One address, one text. Names both files, at the second. */
export function checkSlugs({ posts, pages }: Entries): Problem[] {
  return [posts, pages].flatMap((entries) => {
    const owners = new Map<string, string>()
    return entries.flatMap(({ file, fields, slug }) => {
      const owner = owners.get(slug)
      if (owner === undefined) {
        owners.set(slug, file.file)
        return []
      }
      const message = `the address "${slug}" belongs to ${owner}`
      return [reporter(file.file, fields)('error', 'duplicate-slug', ['slug'], message, `slug: ${slug}-2`)]
    })
  })
}
