/** Decodes the percent-encoding of an address, as far as it is valid UTF-8. */
export function decodeAddress(address: string): string {
  return address.replace(/(?:%[\da-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded)
    } catch {
      return encoded
    }
  })
}

/** Splits an address without scheme and host: `query` includes its `?`, `anchor` its `#`. */
export function splitAddress(address: string): { path: string; query: string; anchor: string } {
  const [, path = '', query = '', anchor = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? []
  return { path, query, anchor }
}

/** Returns a key that is the same for addresses that servers treat alike: `/old`, `/Old/`, `/old/index.html`. */
export function normalAddress(path: string): string {
  return decodeAddress(path)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/index\.html$/, '')
    .replace(/\/+$/, '')
}

/** Returns the folders above a path, the outermost first: `['/a', '/a/b']` for `/a/b/c.txt`, `['a']` for `a/b`. */
export function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/')).filter(Boolean)
}
