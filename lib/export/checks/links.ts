import { counted } from '../../counted'
import { isAnsweredElsewhere } from '../../elsewhere'
import { formsOf } from '../../hosts'
import { isLenient } from '../../leniency'
import type { OpenRule } from '../../problems'
import { site } from '../../site'
import { href } from '../../urls'
import type { PageFacts } from '../facts'
import { loadPolicy } from '../hosting'
import type { Fault } from '../types'
import type { FinishedSite } from './site'
import type { Checked } from './types'

/**
 * Checks that every address inside the site leads somewhere: links and their anchors, images in every width, fonts,
 * scripts, feeds, cards; also under a base path, and with the exact case of the file name. For a redirected address the
 * anchor is not checked. Links that the settings let authors publish are not faults.
 */
export async function checkLinks({ folder, files, pages }: FinishedSite): Promise<Checked> {
  const ids = new Map(pages.map((page) => [page.address, new Set(page.ids)]))
  const { redirects } = loadPolicy(folder)
  const moved = new Set(redirects.flatMap(({ from, query }) => (query ? [] : formsOf(from).map(decode))))
  const lower = new Map([...files].map((file) => [file.toLowerCase(), file]))
  const answers = (path: string) =>
    files.has(path) || files.has(`${path}index.html`) || files.has(`${path}/index.html`) || moved.has(href(`/${path}`))

  const check = (page: PageFacts, address: string): Fault[] => {
    const fault = (why: string, ...rules: readonly OpenRule[]) =>
      rules.some(isLenient) && isLinkOnly(page, address) ? [] : [{ file: page.file, reason: `${address} ${why}` }]
    const target = resolve(address, page.address)
    if (target === undefined) return fault('is no address')
    if (target.origin !== new URL(site.url).origin) return []
    if (!target.pathname.startsWith(href('/'))) {
      // Written with its host, it may be another site on the same host.
      return isWhole(address) ? [] : fault('is outside the base path')
    }
    const path = decode(target.pathname.slice(href('/').length))
    if (isAnsweredElsewhere(`/${path}`)) return []
    if (!answers(path)) {
      const other = lower.get(path.toLowerCase()) ?? lower.get(`${path}index.html`.toLowerCase())
      return fault(other ? `is written in other letters: ${other}` : 'leads nowhere', 'broken-link')
    }
    const anchor = decode(target.hash.slice(1).replace(TEXT_FRAGMENT, ''))
    if (anchor === '' || anchor.toLowerCase() === 'top' || moved.has(decode(target.pathname))) return []
    return ids.get(target.pathname)?.has(anchor) === false
      ? fault('names an anchor that is not there', 'broken-anchor', 'link-case')
      : []
  }
  const addresses = pages.flatMap((page) => page.addresses.map((address) => ({ page, address })))
  return {
    looked: counted(addresses.length, 'address', 'addresses'),
    faults: addresses.flatMap(({ page, address }) => check(page, address)),
  }
}

/** Returns true if the page loads nothing from the address. */
function isLinkOnly({ requests }: PageFacts, address: string): boolean {
  return requests.every((request) => request.address !== address)
}

/** Returns an address as it is resolved on the page at `from`, or `undefined` if it is not an address. */
export function resolve(address: string, from: string): URL | undefined {
  const base = site.url + from
  return URL.canParse(address, base) ? new URL(address, base) : undefined
}

/** https://wicg.github.io/scroll-to-text-fragment/ */
const TEXT_FRAGMENT = /:~:.*$/s

const isWhole = (address: string) => /^\s*(https?:)?\/\//i.test(address)

/**
 * Decodes text to the form that files and ids have. What cannot be decoded stays as it is, as in browsers and servers.
 */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
