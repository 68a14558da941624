import type { Problem } from '../../problems'
import { mediaPath } from '../../urls'
import type { Entries } from '../entries/entries'
import { reporter } from '../entries/entry'
import { pathOf } from '../kinds'

/** Checks that no two texts have the same address, or the same for their pictures. The problem is at the second file and names the first. */
export function checkSlugs({ posts, pages }: Entries): Problem[] {
  const owners = new Map<string, string>()
  return [...posts, ...pages].flatMap(({ file, fields, slug }) => {
    const path = pathOf({ file, slug })
    const addresses = file.folder === undefined ? [path] : [path, mediaPath(path, '')]
    const owner = addresses.map((address) => owners.get(address)).find((one) => one !== undefined)
    if (owner === undefined) {
      for (const address of addresses) owners.set(address, file.file)
      return []
    }
    const message = `the address "${slug}" already belongs to ${owner}`
    return [reporter(file.file, fields)('error', 'duplicate-slug', ['slug'], message, `slug: ${slug}-2`)]
  })
}
