/** An address with its percent-encoding read, as far as it is UTF-8. */
export function decodeAddress(address: string): string {
  return address.replace(/(?:%[\da-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded)
    } catch {
      return encoded
    }
  })
}

/** The parts of an address without scheme and host: `query` with its `?`, `anchor` with its `#`. */
export function splitAddress(address: string): { path: string; query: string; anchor: string } {
  const [, path = '', query = '', anchor = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? []
  return { path, query, anchor }
}

/** What is the same for addresses that servers answer alike: `/old`, `/Old/`, `/old/index.html`. */
export function normalAddress(path: string): string {
  return decodeAddress(path)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/index\.html$/, '')
    .replace(/\/+$/, '')
}
