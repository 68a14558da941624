/**
 * Where a navigation item leads: to another site, or to a path of this one, with the slash or extension that its pages
 * have.
 */
export type ItemTarget = { readonly external: string } | { readonly path: string; readonly rest: string }

/**
 * Parses the `path` of an item. An address with the site's own `origin` becomes a path, and a path without a trailing
 * slash gets one, unless it names a file. `rest` is what follows the path, such as `#team`.
 */
export function readItemPath(written: string, origin: string): ItemTarget {
  const own = written === origin || /^[/?#]/.test(written.slice(origin.length)) ? written.startsWith(origin) : false
  const local = own ? written.slice(origin.length).replace(/^(?!\/)/, '/') : written
  if (SCHEME.test(local)) return { external: local }
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(local) ?? []
  return { path: path.endsWith('/') || isFile(path) ? path : `${path}/`, rest }
}

/** Returns true if a path names a file, such as `/cv.pdf`. */
export const isFile = (path: string) => /\.[a-z0-9]+$/i.test(path)

/**
 * Returns true if a navigation item may lead there: to a path of this site, or to an address with one of the usual
 * schemes.
 */
export function isItemPath(path: string): boolean {
  if (/[\s\p{Cc}\\]/u.test(path)) return false
  if (/^https?:/i.test(path)) return /^https?:\/\/[^/?#]/i.test(path) && URL.canParse(path)
  return /^\/(?!\/)/.test(path) || (SCHEME.test(path) && URL.canParse(path) && !path.endsWith(':'))
}

/**
 * Returns what was probably meant: `/about/` for `about`, `https://github.com/me` for `github.com/me` and
 * `//github.com/me`.
 */
export function suggestItemPath(text: string): string {
  const path = text.trim().replaceAll('\\', '/')
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(path)) return `mailto:${path}`
  if (/^(?:\/\/)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]|$)/i.test(path) && !/\.html?$/i.test(path)) {
    return `https://${path.replace(/^\/+/, '')}`
  }
  const words = path
    .replace(/^[a-z]+:/i, '')
    .split('/')
    .filter((word) => /^[\w.~-]+$/.test(word))
  return words.length === 0 ? '/about/' : `/${words.join('/')}/`
}

const SCHEME = /^(?:https?|mailto|tel):/i
