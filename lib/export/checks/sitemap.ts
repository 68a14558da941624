import { counted } from '../../counted'
import { site } from '../../site'
import type { PageFacts } from '../facts'
import type { FinishedSite } from './site'
import type { Checked } from './types'

/**
 * Checks that the sitemap lists exactly the pages that may be indexed and are their own canonical, and that each page
 * has one canonical. A preview asks not to be indexed at all, so there only the existence of listed pages is checked.
 */
export async function checkSitemap({ files, pages, read }: FinishedSite): Promise<Checked> {
  if (!files.has('sitemap.xml'))
    return { looked: 'no addresses', faults: [{ file: 'sitemap.xml', reason: 'is not there' }] }
  const listed = new Set(
    [...(await read('sitemap.xml')).matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? ''),
  )
  const wanted = site.preview ? [] : addresses(pages.filter(isIndexable))
  const allowed = new Set(site.preview ? addresses(pages) : wanted)
  const missing = wanted.filter((address) => !listed.has(address))
  const extra = [...listed].filter((address) => !allowed.has(address))
  const canonicals = pages.filter((page) => page.canonicals.length !== 1)
  const faults = [
    ...missing.map((address) => ({ file: 'sitemap.xml', reason: `${address} is missing` })),
    ...extra.map((address) => ({ file: 'sitemap.xml', reason: `${address} is not an indexable page of this site` })),
    ...canonicals.map(({ file, canonicals: { length } }) => ({
      file,
      reason: `has ${length} canonical addresses instead of one`,
    })),
  ]
  return { looked: counted(listed.size, 'address', 'addresses'), faults }
}

function addresses(pages: readonly PageFacts[]): string[] {
  return pages.map(({ address }) => site.url + address)
}

function isIndexable({ mayBeIndexed, canonicals, address }: PageFacts): boolean {
  return mayBeIndexed && canonicals[0] === site.url + address
}
