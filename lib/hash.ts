import { createHash } from 'node:crypto'

/** Returns the SHA-256 of a value as JSON, in hexadecimal; that of no text for `undefined`. */
export function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('hex')
}

/** Returns the SHA-256 of bytes, in hexadecimal. */
export function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
