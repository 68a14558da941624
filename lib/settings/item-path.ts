/** Whether an address belongs to another site or to no site: `https://…`, `mailto:…`, `tel:…`. */
export function isExternal(path: string): boolean {
  return SCHEME.test(path)
}

/** Whether an item of the navigation may lead there: a path of this site, or an address with one of the usual schemes. */
export function isItemPath(path: string): boolean {
  if (/[\s\p{Cc}\\]/u.test(path)) return false
  if (/^https?:/i.test(path)) return /^https?:\/\/[^/?#]/i.test(path) && URL.canParse(path)
  return /^\/(?!\/)/.test(path) || (isExternal(path) && URL.canParse(path) && path.length > path.indexOf(':') + 1)
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
