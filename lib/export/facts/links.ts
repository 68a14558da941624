import { addressesOfSrcset, type PageElement } from '../page'
import type { PageFacts } from './types'

type Links = Pick<PageFacts, 'ids' | 'addresses' | 'dataAddresses' | 'names' | 'canonicals' | 'mayBeIndexed'>

/** Returns what a page refers to, and what others may refer to in it. */
export function findLinks(html: string, elements: readonly PageElement[]): Links {
  const robots = elements.find(({ name, attributes }) => name === 'meta' && attributes.name === 'robots')
  return {
    ids: [...new Set(elements.flatMap(({ attributes }) => attributes.id || []))],
    addresses: addressesIn(html, elements),
    dataAddresses: addressesInData(html, elements),
    names: namesIn(html),
    canonicals: elements.flatMap(({ name, attributes }) =>
      name === 'link' && attributes.rel === 'canonical' ? [attributes.href ?? ''] : [],
    ),
    mayBeIndexed: !robots?.attributes.content?.includes('noindex'),
  }
}

/** Returns the names of files that a text refers to. */
export function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\/([\w~.-]+\.\w+)/g)].map(([, name = '']) => name))]
}

/** Returns every address in a page's markup and inline style sheets. */
function addressesIn(html: string, elements: readonly PageElement[]): string[] {
  const found = new Set<string>()
  for (const { name, attributes, inner, innerEnd } of elements) {
    // Hints to connect early are not the address of a file.
    if (name === 'link' && attributes.rel === 'preconnect') continue
    for (const key of ['href', 'src', 'poster', 'data-island'])
      if (attributes[key] !== undefined) found.add(attributes[key])
    if (name === 'meta' && /^(og:image|og:url|twitter:image)$/.test(attributes.property ?? attributes.name ?? '')) {
      found.add(attributes.content ?? '')
    }
    for (const candidate of addressesOfSrcset(attributes.srcset ?? '')) found.add(candidate)
    if (name === 'style') {
      for (const [, url = ''] of html.slice(inner, innerEnd).matchAll(/url\(["']?([^)"']+)/g)) found.add(url)
    }
  }
  return [...found].filter((address) => !/^(data|mailto|tel):/.test(address))
}

/** Returns the addresses in a page's structured data. */
function addressesInData(html: string, elements: readonly PageElement[]): string[] {
  const found = elements
    .filter(({ name, attributes }) => name === 'script' && attributes.type === 'application/ld+json')
    .flatMap(({ inner, innerEnd }) => [...html.slice(inner, innerEnd).matchAll(/"(?:@id|url|item)":\s*"([^"]+)"/g)])
  return [...new Set(found.map(([, address = '']) => address))]
}
