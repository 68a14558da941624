import { counted } from '../../problems'
import { site } from '../../site'
import { href } from '../../urls'
import type { Checked, Fault } from '../types'
import type { FinishedPage, FinishedSite } from './site'

/**
 * Every address inside the site leads somewhere: links and their anchors, images in every width, fonts, scripts,
 * feeds, cards; also under a base path, and in the case of letters in which the file is written.
 */
export async function checkLinks({ files, pages }: FinishedSite): Promise<Checked> {
  const ids = new Map(pages.map((page) => [page.address, idsOf(page)]))
  const exists = (path: string) => files.has(path) || files.has(`${path}index.html`)
  const lower = new Map([...files].map((file) => [file.toLowerCase(), file]))

  const check = (page: FinishedPage, address: string): Fault[] => {
    const target = resolve(address, page.address)
    if (target === undefined) return []
    const fault = (why: string) => [{ file: page.file, reason: `${address} ${why}` }]
    if (!target.pathname.startsWith(href('/'))) return fault('lies outside the base path')
    const path = decodeURIComponent(target.pathname.slice(href('/').length))
    if (!exists(path)) {
      const other = lower.get(path.toLowerCase()) ?? lower.get(`${path}index.html`.toLowerCase())
      return fault(other ? `is written in other letters: ${other}` : 'leads nowhere')
    }
    const anchor = decodeURIComponent(target.hash.slice(1))
    if (anchor !== '' && ids.get(target.pathname)?.has(anchor) === false)
      return fault('names an anchor that is not there')
    return []
  }
  const addresses = pages.flatMap((page) => addressesOf(page).map((address) => ({ page, address })))
  return {
    looked: counted(addresses.length, 'address', 'addresses'),
    faults: addresses.flatMap(({ page, address }) => check(page, address)),
  }
}

/** Every address in a page's markup and inline style sheet. */
function addressesOf({ elements, html }: FinishedPage): string[] {
  const found = new Set<string>()
  for (const { name, attributes, inner, innerEnd } of elements) {
    // Old browsers' guesses at a connection are no address of a file.
    if (name === 'link' && attributes.rel === 'preconnect') continue
    for (const key of ['href', 'src', 'poster']) if (attributes[key] !== undefined) found.add(attributes[key])
    if (name === 'meta' && /^(og:image|og:url|twitter:image)$/.test(attributes.property ?? attributes.name ?? '')) {
      found.add(attributes.content ?? '')
    }
    for (const candidate of attributes.srcset?.split(',') ?? []) found.add(candidate.trim().split(/\s+/)[0] ?? '')
    if (name === 'style') {
      for (const [, url = ''] of html.slice(inner, innerEnd).matchAll(/url\(["']?([^)"']+)/g)) found.add(url)
    }
  }
  return [...found].filter((address) => !/^(data|mailto|tel):/.test(address))
}

/** The address as a URL of this site, or `undefined` when it leads to another. */
function resolve(address: string, from: string): URL | undefined {
  const url = new URL(address, site.url + from)
  return url.origin === new URL(site.url).origin ? url : undefined
}

function idsOf({ elements }: FinishedPage): ReadonlySet<string> {
  return new Set(elements.flatMap(({ attributes }) => (attributes.id ? [attributes.id] : [])))
}
