import { PictureFault } from '../fault'

/**
 * Returns the text of an SVG as browsers read it: by its byte order mark, by its XML declaration, or as UTF-8. Throws a
 * `PictureFault` for bytes that cannot be decoded. Encodings in which ASCII may mean something else are refused,
 * because a browser would read other tags than we do.
 */
export function decodeSvg(bytes: Uint8Array, name: string): string {
  const encoding = marked(bytes) ?? declared(bytes) ?? 'utf-8'
  try {
    const isTaken = encoding.startsWith('utf-16') || (LIKE_ASCII.test(encoding) && !bytes.includes(0))
    if (!isTaken) throw new TypeError(`${encoding} is not taken`)
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    const found = bytes.includes(0) ? 'UTF-16 without a byte order mark' : `not ${encoding.toUpperCase()}, as it says`
    throw new PictureFault('picture-type', `the text of ${name} is ${found}`, 'save it as UTF-8')
  }
}

const LIKE_ASCII = /^(?:utf-8|us-ascii|iso-8859-\d{1,2}|windows-125\d)$/

function marked([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function declared(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const [, encoding] = /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start) ?? []
  // A declaration of UTF-16 that is readable as ASCII cannot be right; browsers then use UTF-8.
  return encoding && !/^utf-?16/i.test(encoding) ? encoding.toLowerCase() : undefined
}
