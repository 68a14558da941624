import { decodeAddress, splitAddress } from '../../address'
import { isAnsweredElsewhere } from '../../elsewhere'
import type { Link } from '../../mdx'
import { nearest, type Problem, problem } from '../../problems'
import { type Entries, isPublished, publishedOf, stateOf } from '../entries/entries'
import { pathOf } from '../kinds'
import { ownPaths } from '../read/own-paths'
import { buildAddresses, type Visible } from './addresses'

/**
 * Checks that every link within the site leads to a page, file or anchor that readers can reach. A text that is not
 * published yet may also link to other unpublished texts.
 */
export function checkLinks(entries: Entries): Problem[] {
  const { posts, pages, authors, slots } = entries
  const published = publishedOf(entries)
  const shown = new Set<AnyEntry>([...published.posts, ...published.pages, ...authors, ...slots.filter(isPublished)])
  const forReaders = createLookup(entries, published)
  const forAuthors = createLookup(entries, entries)
  return [...posts, ...pages, ...authors, ...slots].flatMap((entry) => {
    const lookup = shown.has(entry) ? forReaders : forAuthors
    return (entries.bodies.get(entry.file.path)?.facts?.links ?? []).flatMap((link) => {
      const found = link.target === undefined ? undefined : lookup(link, link.target)
      if (!found) return []
      const { line, column } = link
      return [problem({ file: entry.file.file, line, column, severity: 'error', ...found })]
    })
  })
}

type AnyEntry = Entries['posts' | 'pages' | 'authors' | 'slots'][number]

type Found = Pick<Problem, 'rule' | 'message'> & { readonly hint: string }

type Lookup = (link: Link, target: string) => Found | undefined

/**
 * Returns a function that finds what is wrong with a link for people who can see `visible`. It returns `undefined` for
 * a link that works.
 */
export function createLookup({ posts, pages, publicFolder }: Entries, visible: Visible): Lookup {
  const addresses = buildAddresses(visible)
  const texts = new Map([...posts, ...pages].map((entry) => [pathOf(entry), entry]))
  const own = ownPaths(publicFolder)

  return (link, target) => {
    const { path: encoded, query, anchor } = splitAddress(target)
    const path = decodeAddress(encoded)
    if (addresses.has(path)) return checkAnchor(path, link, target)
    if (own.has(path) || own.has(`${path}index.html`) || isAnsweredElsewhere(path)) return undefined
    const href = decodeAddress(link.href)
    const hidden = texts.get(path)
    if (hidden)
      return {
        rule: 'link-unpublished',
        message: unpublished(href, hidden),
        hint: 'remove the link until readers can follow it',
      }
    const near = nearest(path, addresses.keys())
    return {
      rule: 'broken-link',
      message: `${href} leads nowhere`,
      hint: near
        ? near + query + decodeAddress(anchor)
        : 'write the address of a page of this site, or remove the link',
    }
  }

  function checkAnchor(path: string, { href }: Link, target: string): Found | undefined {
    const ids = addresses.get(path)
    // What follows `:~:` is a text fragment, which only the browser uses.
    const id = decodeAddress(splitAddress(target).anchor.slice(1)).replace(/:~:.*$/s, '')
    if (!ids || id === '' || id === 'top' || ids.has(id)) return undefined
    const page = texts.get(path)?.file.file ?? path
    const message = `there is no #${id} in ${page}`
    const others = [...ids].filter((other) => other !== 'main')
    const [same] = others.filter((other) => other.toLowerCase() === id.toLowerCase())
    if (same !== undefined) {
      return { rule: 'link-case', message: `${message}, only #${same}`, hint: href.replace(/#.*$/s, `#${same}`) }
    }
    const near = nearest(id, others)
    const some = others.slice(0, 5).map((other) => `#${other}`)
    const other = some.length > 0 ? `one of ${some.join(', ')}` : `a link without #${id}: that text has no headings`
    return { rule: 'broken-anchor', message, hint: near === undefined ? other : `#${near}` }
  }
}

function unpublished(href: string, entry: Entries['posts' | 'pages'][number]): string {
  return `${href} leads to ${entry.file.file}, which is ${stateOf(entry)}`
}
