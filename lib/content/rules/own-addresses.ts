import { decodeAddress, splitAddress } from '../../address'
import type { Problem } from '../../problems'
import { absoluteUrl, sitePathOf, withSlash } from '../../urls'
import { type Entries, publishedOf } from '../entries/entries'
import { reporter } from '../entries/entry'
import { pathOf } from '../kinds'
import { ownPaths } from '../read/own-paths'
import { buildAddresses } from './addresses'
import { createLookup } from './links'

/**
 * Checks addresses in front matter that belong to this site: they must lead somewhere, as links in bodies must, and
 * cannot be where a post was first published.
 */
export function checkOwnAddresses(entries: Entries): Problem[] {
  const { posts, authors, publicFolder } = entries
  const published = publishedOf(entries)
  const originals = posts.flatMap((post) => {
    const url = post.reading.canonical_url
    const own = url === undefined ? undefined : sitePathOf(url)
    if (own === undefined || isItself(own, pathOf(post))) return []
    const message = `${url} is an address of this site: canonical_url names the other site where a text was first published`
    return [reporter(post.file.file, post.fields)('error', 'broken-link', ['canonical_url'], message, 'remove it')]
  })
  const addresses = buildAddresses(published)
  const own = ownPaths(publicFolder)
  const answers = (path: string) => addresses.has(path) || own.has(path)
  const lookup = createLookup(entries, published)
  const links = authors.flatMap(({ file, fields, reading }) =>
    (reading.links ?? []).flatMap(({ url }, index) => {
      const address = sitePathOf(url)
      if (address === undefined) return []
      const place = ['links', index, 'url']
      const { path: encoded, query, anchor } = splitAddress(address)
      const path = decodeAddress(encoded)
      if (answers(path)) {
        const wrong = lookup({ href: url, line: 1, column: 1 }, address)
        return wrong ? [reporter(file.file, fields)('error', wrong.rule, place, wrong.message, wrong.hint)] : []
      }
      const hint = answers(`${path}/`)
        ? `url: ${absoluteUrl(`${encoded}/`)}${query}${anchor}`
        : 'write the address of a page of this site'
      const message = `${url} leads nowhere`
      return [reporter(file.file, fields)('error', 'broken-link', place, message, hint)]
    }),
  )
  return [...originals, ...links]
}

/** Returns true if an address of this site, with or without its last slash, is that of the post itself. */
function isItself(own: string, path: string): boolean {
  return withSlash(splitAddress(own).path) === path
}
