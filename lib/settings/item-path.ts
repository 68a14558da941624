/** Where an item of the navigation leads: to another site, or to a path of this one, ending as its pages do. */
export type ItemTarget = { readonly external: string } | { readonly path: string; readonly rest: string }

/**
 * Reads the `path` of an item. An address with the site's own `origin` is a path, and a path without its last slash gets
 * it, unless it names a file; `rest` is what follows the path, such as `#team`.
 */
export function readItemPath(written: string, origin: string): ItemTarget {
  const own = written === origin || /^[/?#]/.test(written.slice(origin.length)) ? written.startsWith(origin) : false
  const local = own ? written.slice(origin.length).replace(/^(?!\/)/, '/') : written
  if (SCHEME.test(local)) return { external: local }
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(local) ?? []
  return { path: path.endsWith('/') || isFile(path) ? path : `${path}/`, rest }
}

/** Whether a path names a file: `/cv.pdf`. */
export const isFile = (path: string) => /\.[a-z0-9]+$/i.test(path)

/** Whether an item of the navigation may lead there: a path of this site, or an address with one of the usual schemes. */
export function isItemPath(path: string): boolean {
  if (/[\s\p{Cc}\\]/u.test(path)) return false
  if (/^https?:/i.test(path)) return /^https?:\/\/[^/?#]/i.test(path) && URL.canParse(path)
  return /^\/(?!\/)/.test(path) || (SCHEME.test(path) && URL.canParse(path) && !path.endsWith(':'))
}

/** What was meant: `about` is `/about/`, `github.com/me` and `//github.com/me` are `https://github.com/me`. */
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
