import { counted } from '../../counted'
import { site } from '../../site'
import { href } from '../../urls'
import type { Fault } from '../types'
import { resolve } from './links'
import type { FinishedSite } from './site'
import type { Checked } from './types'

/**
 * Checks that no address of a draft or a scheduled post is a file of the export, or is linked from one. Only addresses
 * count: an author may write one as plain text, or a similar address of another site.
 */
export async function checkUnpublished(finished: FinishedSite): Promise<Checked> {
  const { files, pages, unpublished, publicFiles, read } = finished
  const looked = `${counted(unpublished.length, 'draft')} and scheduled, ${counted(files.size, 'file')}`
  if (unpublished.length === 0) return { looked, faults: [] }
  const hidden = unpublished.map((path) => href(path))
  const isPublic = (path: string) => publicFiles.has(path.slice(href('/').length))
  const faults: Fault[] = []
  const look = (file: string, from: string, addresses: readonly string[]) => {
    const paths = addresses.flatMap((address) => pathWithin(address, from) ?? []).filter((path) => !isPublic(path))
    const led = hidden.findIndex((path) => paths.some((found) => `${found}/`.startsWith(path)))
    if (led >= 0) faults.push({ file, reason: `leads to ${unpublished[led]}, which is not published` })
  }
  for (const file of files) {
    if (publicFiles.has(file)) continue
    const inside = unpublished.find((path) => `/${file}`.startsWith(path))
    if (inside) faults.push({ file, reason: `${inside} is not published` })
    const addresses = LISTS.find(({ name }) => name.test(file))?.address
    if (addresses)
      look(
        file,
        href(`/${file}`),
        [...(await read(file)).matchAll(addresses)].map((match) => match[1] ?? match[2] ?? ''),
      )
  }
  for (const page of pages) look(page.file, page.address, [...page.addresses, ...page.dataAddresses])
  return { looked, faults }
}

/** How files that list posts contain their addresses. */
const LISTS = [
  {
    name: /\.xml$/,
    address: /<(?:loc|link|guid|id|comments)\b[^>]*>\s*([^<\s]+)|<(?:link|enclosure)\b[^>]*?\s(?:href|url)="([^"]+)"/g,
  },
  { name: /^feed\.json$/, address: /"(?:id|url|external_url|image)":\s*"([^"]+)"/g },
  { name: /^llms\.txt$/, address: /^- \[.*?\]\(([^)\s]+)\)/gm },
]

/** Returns the path of an address of this site, with the base path; `undefined` for other sites. */
function pathWithin(address: string, from: string): string | undefined {
  const url = resolve(address, from)
  return url?.origin === new URL(site.url).origin ? url.pathname : undefined
}
