import { site } from '../../site'
import type { Fault } from '../types'
import { attributeOf, type FinishedPage, type FinishedSite } from './site'

/** The sitemap lists every page that may be indexed and is its own canonical, and nothing else; each page has one canonical. */
export async function checkSitemap({ files, pages, read }: FinishedSite): Promise<Fault[]> {
  if (!files.has('sitemap.xml')) return [{ file: 'sitemap.xml', reason: 'is not there' }]
  const listed = new Set(
    [...(await read('sitemap.xml')).matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? ''),
  )
  const wanted = new Set(pages.filter(isIndexable).map((page) => site.url + page.address))
  const missing = [...wanted].filter((address) => !listed.has(address))
  const extra = [...listed].filter((address) => !wanted.has(address))
  const canonicals = pages.filter((page) => count(page) !== 1)
  return [
    ...missing.map((address) => ({ file: 'sitemap.xml', reason: `${address} is missing` })),
    ...extra.map((address) => ({ file: 'sitemap.xml', reason: `${address} is not an indexable page of this site` })),
    ...canonicals.map((page) => ({ file: page.file, reason: `has ${count(page)} canonical addresses instead of one` })),
  ]
}

function isIndexable(page: FinishedPage): boolean {
  if (attributeOf(page, 'meta', { name: 'robots' }, 'content')?.includes('noindex'))
    return site.preview && page.file !== '404.html'
  return attributeOf(page, 'link', { rel: 'canonical' }, 'href') === site.url + page.address
}

function count({ elements }: FinishedPage): number {
  return elements.filter(({ name, attributes }) => name === 'link' && attributes.rel === 'canonical').length
}
