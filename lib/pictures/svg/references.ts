/** Whether a link in a drawing leads to a page: it is followed only by who clicks on it in the file itself. */
export function isLink(address: string): boolean {
  try {
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(address, 'https://drawing.invalid').protocol)
  } catch {
    return false
  }
}

/** Whether an address leads into the same file. */
export function isInside(address: string): boolean {
  return /^\s*(?:#|$)/.test(address)
}

/** Whether an address is a picture that the file itself holds. An SVG in there is shown like one in an `<img>`: inert. */
export function isPicture(address: string): boolean {
  return /^\s*data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)[;,]/i.test(address)
}

/**
 * The first thing in a piece of CSS that fetches something, as it reads; `undefined` when all it needs is in the file.
 * Pictures and fonts may be held as data.
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

/** `\75 rl(` is `url(` to a browser (https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point). */
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
