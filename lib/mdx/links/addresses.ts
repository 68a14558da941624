import { sitePathOf } from '../../urls'

/** Schemes that a link may have. All others can run code or leave the web. */
const SCHEMES = new Set(['http', 'https', 'mailto', 'tel'])

/**
 * Returns the scheme that makes an address unsafe, or `undefined` for a safe address: `http`, `https`, `mailto`, `tel`,
 * a path or an anchor. Returns `//` for an address of another site without a scheme. Reads the address as browsers do:
 * without control characters and spaces at the start, and without tabs and line breaks anywhere
 * (https://url.spec.whatwg.org/#concept-basic-url-parser).
 */
export function unsafeScheme(address: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what hides a scheme.
  const plain = address.replace(/^[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202e\ufeff]+|[\t\n\r\u0000]/g, '')
  if (/^[\\/]{2}/.test(plain)) return sitePathOf(plain) === undefined ? '//' : undefined
  const scheme = /^([^/?#]*?):/.exec(plain)?.[1]?.toLowerCase()
  return scheme === undefined || SCHEMES.has(scheme) ? undefined : `${scheme}:`
}

/** Returns what to write instead of a link with such a scheme. */
export function addressHint(scheme: string | undefined): string {
  if (scheme === 'file:') return 'put the file into content/public/ and write /its-name'
  if (scheme === '//') return 'write https:// in front of the name of the site'
  return 'use an https: or mailto: address, a path such as /blog/…/, or an #anchor'
}

/** Replaces an address that was refused and reported, so that later steps do not report it again. */
export const refusedAddress = '#refused-address'
