import { decodeAddress, splitAddress } from '../../mdx'
import type { Problem } from '../../problems'
import { absoluteUrl, sitePathOf, withSlash } from '../../urls'
import { buildAddresses } from '../addresses'
import { pathOf } from '../bodies'
import { type Entries, publishedOf } from '../entries'
import { reporter } from '../entry'
import { ownPaths } from '../own-paths'

/** Addresses in front matter are for other sites. One of this site has to lead somewhere, and is no original of a post. */
export function checkOwnAddresses({ posts, pages, authors, bodies, publicFolder }: Entries): Problem[] {
  const originals = posts.flatMap((post) => {
    const url = post.reading.canonical_url
    const own = url === undefined ? undefined : sitePathOf(url)
    if (own === undefined || isItself(own, pathOf(post))) return []
    const message = `${url} is an address of this site: canonical_url says where else a text was published first`
    return [reporter(post.file.file, post.fields)('error', 'broken-link', ['canonical_url'], message, 'remove it')]
  })
  const addresses = buildAddresses({ ...publishedOf({ posts, pages }), bodies })
  const own = ownPaths(publicFolder)
  const answers = (path: string) => addresses.has(path) || own.has(path)
  const links = authors.flatMap(({ file, fields, reading }) =>
    (reading.links ?? []).flatMap(({ url }, index) => {
      const address = sitePathOf(url)
      const path = decodeAddress(splitAddress(address ?? '').path)
      if (address === undefined || answers(path)) return []
      const fix = answers(`${path}/`) ? `url: ${absoluteUrl(`${path}/`)}` : 'write the address of a page of this site'
      const message = `${url} leads nowhere`
      return [reporter(file.file, fields)('error', 'broken-link', ['links', index, 'url'], message, fix)]
    }),
  )
  return [...originals, ...links]
}

/** Whether an address of this site, with or without its last slash, is that of the post itself. */
function isItself(own: string, path: string): boolean {
  return withSlash(splitAddress(own).path) === path
}
