import { isUtf8 } from 'node:buffer'
import type { Rule } from '../../problems'

/** A file's text, or what is wrong with its bytes. */
export type Decoded = { readonly text: string } | { readonly mistake: Mistake }

export interface Mistake {
  readonly rule: Rule
  readonly message: string
  readonly hint: string
  readonly line?: number
  readonly column?: number
}

/** Largest size of a text file in bytes; also the limit for a body in the compiler. */
export const SIZE_LIMIT = 1024 * 1024

/**
 * Decodes strict UTF-8. Removes a byte order mark and turns CRLF into LF. Refuses other encodings, control characters
 * (XML 1.0 cannot contain them: https://www.w3.org/TR/xml/#charsets) and lone carriage returns.
 */
export function decodeText(bytes: Buffer): Decoded {
  if (bytes.length === 0)
    return refuse('empty-file', 'the file is empty', 'start with front matter: ---, title: …, ---')
  if (looksLikeUtf16(bytes)) return refuse('encoding', 'expected UTF-8, found UTF-16', 'save the file as UTF-8')
  if (!isUtf8(bytes)) return refuseBytes(bytes)
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF+/, '')
    .replaceAll('\r\n', '\n')
  const control = CONTROL.exec(text)
  if (!control) return { text }
  const place = placeAt(text, control.index)
  if (control[0] === '\r') {
    return refuse(
      'carriage-return',
      'found a carriage return without a line feed',
      'save the file with LF line ends',
      place,
    )
  }
  const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return refuse('control-character', `found the control character U+${code}`, 'remove it', place)
}

/**
 * Returns the line and column of an offset. Both start at 1; columns are in UTF-16 units, as in editors and parsers.
 */
export function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/

function refuse(rule: Rule, message: string, hint: string, place: { line?: number; column?: number } = {}): Decoded {
  return { mistake: { rule, message, hint, ...place } }
}

/** Returns true if there is a UTF-16 byte order mark, or if about every second byte at the start is zero. */
function looksLikeUtf16(bytes: Buffer): boolean {
  const mark = bytes.subarray(0, 2).toString('hex')
  if (mark === 'feff' || mark === 'fffe') return true
  const head = bytes.subarray(0, 100)
  return head.filter((byte) => byte === 0).length * 3 > head.length
}

/**
 * Reports the first byte that is not UTF-8. Everything before it can be decoded, so the length of that text gives the
 * offset.
 */
function refuseBytes(bytes: Buffer): Decoded {
  const text = bytes.toString('utf8')
  let at = text.indexOf('\uFFFD')
  let offset = Buffer.byteLength(text.slice(0, at))
  while (bytes.subarray(offset, offset + 3).toString('hex') === 'efbfbd') {
    at = text.indexOf('\uFFFD', at + 1)
    offset = Buffer.byteLength(text.slice(0, at))
  }
  const byte = bytes[offset] ?? 0
  const message = `byte ${offset} (0x${byte.toString(16).toUpperCase()}) is not UTF-8`
  const latin = byte >= 0xa0 ? ` ("${String.fromCharCode(byte)}" in Latin-1)` : ''
  return refuse('encoding', message + latin, 'save the file as UTF-8', placeAt(text, at))
}
