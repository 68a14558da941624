import type { Format } from './formats'

/** Returns true if a PNG or AVIF is animated. libvips does not say, because it reads only their first picture. */
export function movesInside(bytes: Buffer, format: Format): boolean {
  if (format === 'avif') return /^[\s\S]{4}ftyp(?:[\s\S]{4}){0,8}?avis/.test(bytes.toString('latin1', 0, 64))
  if (format !== 'png') return false
  // An animation is announced by its own chunk before the first pixels (https://www.w3.org/TR/png-3/#acTL-chunk).
  for (const { type } of listChunks(bytes)) {
    if (type === 'acTL') return true
    if (type === 'IDAT') return false
  }
  return false
}

/**
 * Returns true if a GIF or PNG ends in the middle of one of its blocks. Decoders silently show the pictures before
 * that.
 */
export function breaksOff(bytes: Buffer, format: Format): boolean {
  if (format === 'png') return listChunks(bytes).some(({ end }) => end > bytes.length)
  return format === 'gif' && endOfGif(bytes) > bytes.length
}

interface Chunk {
  readonly type: string
  readonly end: number
}

function listChunks(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 8; at + 8 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), end })
    at = end
  }
  return chunks
}

/**
 * Returns where the last block ends: beyond the end of the file if it is truncated
 * (https://www.w3.org/Graphics/GIF/spec-gif89a.txt).
 */
function endOfGif(bytes: Buffer): number {
  const byte = (at: number) => bytes[at] ?? 0
  const colours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  let at = 13 + colours(byte(10))
  while (at < bytes.length) {
    const kind = byte(at)
    if (kind === EXTENSION) at += 2
    else if (kind === IMAGE) at += 11 + colours(byte(at + 9))
    else break
    while (at < bytes.length && byte(at) !== 0) at += 1 + byte(at)
    // Skip the empty block that ends a sequence of blocks.
    at += 1
  }
  return at
}

const EXTENSION = 0x21
const IMAGE = 0x2c
