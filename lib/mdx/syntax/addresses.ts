/** Schemes that a link may have. Everything else can run code or leave the web. */
const SCHEMES = new Set(['http', 'https', 'mailto', 'tel'])

/**
 * The scheme that makes an address unsafe, or `undefined` for a safe address: `http`, `https`, `mailto`, `tel`, a path,
 * an anchor. Read as browsers read it: without control characters and spaces at the start, without tabs and line
 * breaks anywhere (https://url.spec.whatwg.org/#concept-basic-url-parser).
 */
export function unsafeScheme(address: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what hides a scheme.
  const plain = address.replace(/^[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202e\ufeff]+|[\t\n\r\u0000]/g, '')
  if (/^[\\/]{2}/.test(plain)) return '//'
  const scheme = /^([^/?#]*?):/.exec(plain)?.[1]?.toLowerCase()
  return scheme === undefined || SCHEMES.has(scheme) ? undefined : `${scheme}:`
}

export const addressFix = 'use an https: or mailto: address, a path such as /blog/…/, or an #anchor'

export const pictureFix = 'save it beside the post: ![…](./name.png)'

/** Takes the place of an address that was refused and reported, so that nothing after it reports it again. */
export const refusedAddress = '#refused-address'

/** An address with its percent-encoding read, or as it is when that is malformed. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
