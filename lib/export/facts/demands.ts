import { href } from '../../urls'
import type { PageElement } from '../page'
import { hashInline } from './inline'
import { listRequests } from './requests'
import type { Demands } from './types'

/** Returns what the page in `file` needs a content security policy to allow. */
export function findDemands(file: string, html: string, elements: readonly PageElement[]): Demands {
  return {
    address: addressOf(file),
    inline: once(hashInline(html, elements)),
    requests: once(listRequests(html, elements)),
    scriptAddresses: [
      ...new Set(
        elements.flatMap(({ name, attributes }) =>
          Object.entries(attributes)
            .filter(([key, value]) => runs(key, value, attributes['http-equiv']))
            .map(([key]) => `<${name} ${key}>`),
        ),
      ),
    ],
  }
}

/** Returns the address of an HTML file as a browser requests it, with the base path. */
function addressOf(file: string): string {
  const path = file.replace(/(^|\/)index\.html$/, '$1')
  return href(`/${path.split('/').map(encodeURIComponent).join('/')}`)
}

function once<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}

/**
 * Returns true if an attribute is an address that runs a script. In `<meta http-equiv="refresh">`, the address follows
 * a number.
 */
function runs(key: string, value: string, equivalent: string | undefined): boolean {
  const isRefresh = key === 'content' && equivalent?.toLowerCase() === 'refresh'
  if (!isRefresh && !ADDRESSES.has(key)) return false
  const address = isRefresh ? value.replace(/^[^=]*=\s*["']?/, '') : value
  // Browsers ignore spaces, tabs and line ends there.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is read past
  return /^[\u0000-\u0020]*javascript:/i.test(address.replace(/[\t\n\r]/g, ''))
}

const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'action', 'formaction', 'data', 'xlink:href'])
