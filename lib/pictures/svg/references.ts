/**
 * Returns true if a link in a drawing leads to a page. It is followed only if someone clicks on it in the file itself.
 */
export function isLink(address: string): boolean {
  try {
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(address, 'https://drawing.invalid').protocol)
  } catch {
    return false
  }
}

/** Returns true if an address leads into the same file. */
export function isInside(address: string): boolean {
  return /^\s*(?:#|$)/.test(address)
}

/** Returns true if an address holds a picture as data. An SVG in there is displayed as in an `<img>`: inert. */
export function isPicture(address: string): boolean {
  return /^\s*data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)[;,]/i.test(address)
}

/**
 * Returns the first part of some CSS that fetches something, or `undefined` if all it needs is in the file. Pictures
 * and fonts may be embedded as data.
 */
export function findFetch(css: string): string | undefined {
  const text = unescapeCss(css)
  const [rule] = /@import\b/i.exec(text) ?? []
  if (rule) return rule
  for (const [call, name = '', address = ''] of text.matchAll(/([\w-]+)\(\s*["']?\s*([^)"']*)/g)) {
    if (/^(?:src|image|(?:-webkit-)?image-set)$/i.test(name)) return `${name}()`
    if (name.toLowerCase() === 'url' && !HELD.test(address)) return shorten(call)
  }
  return undefined
}

const HELD = /^(?:#|data:image\/(?:png|jpe?g|gif|webp|avif)[;,]|data:(?:font\/|application\/(?:x-)?font-))/i

/** To a browser, `\75 rl(` is `url(` (https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point). */
function unescapeCss(css: string): string {
  return css.replace(/\\(?:([\da-f]{1,6})\s?|([\s\S]))/gi, (_, code: string | undefined, character: string) => {
    if (code === undefined) return character
    const point = Number.parseInt(code, 16)
    return point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point)
  })
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
