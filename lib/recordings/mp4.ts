/** Reads `length` bytes of a file from `at`; fewer at its end. */
export type BoxReader = (at: number, length: number) => Promise<Buffer>

/** Larger than the tables of a film of hours. */
const MOST = 64 * 1024 * 1024

/** What the tables of an MP4 say. */
export interface Mp4 {
  /** Size in pixels at which it is shown. */
  readonly width: number
  readonly height: number
  readonly seconds: number
}

/**
 * Returns the size and the length of a video in an MP4, or `undefined` if no track of it has a size. music-metadata, which
 * reads everything else, tells them of no film. ISO/IEC 14496-12, 8.2.2 and 8.3.2:
 * https://developer.apple.com/documentation/quicktime-file-format/track_header_atom
 */
export async function readMp4(read: BoxReader): Promise<Mp4 | undefined> {
  for (let at = 0, boxes = 0; boxes < 10_000; boxes++) {
    const head = await read(at, 16)
    if (head.length < 8) return undefined
    const length = lengthOf(head)
    if (length < 8) return undefined
    if (head.toString('latin1', 4, 8) === 'moov') {
      const moov = await read(at, Math.min(length, MOST))
      const size = sizeIn(moov)
      return size && { ...size, seconds: secondsIn(moov) }
    }
    at += length
  }
  return undefined
}

function secondsIn(moov: Buffer): number {
  const [header] = boxesIn(moov, 8, 'mvhd')
  if (!header || header.length < 40) return 0
  // Version 1 has times of 64 bits.
  const [scale, duration] =
    header[8] === 1
      ? [header.readUInt32BE(28), Number(header.readBigUInt64BE(32))]
      : [header.readUInt32BE(20), header.readUInt32BE(24)]
  return scale > 0 ? duration / scale : 0
}

function sizeIn(moov: Buffer): { width: number; height: number } | undefined {
  for (const track of boxesIn(moov, 8, 'trak')) {
    for (const header of boxesIn(track, 8, 'tkhd')) {
      // The matrix and the size end the box. In a video that is turned by a quarter, the matrix begins with 0.
      const [width, height] = [header.length - 8, header.length - 4].map((at) =>
        Math.round(header.readUInt32BE(at) / 65_536),
      )
      const isTurned = header.length >= 44 && header.readInt32BE(header.length - 44) === 0
      if (width && height) return isTurned ? { width: height, height: width } : { width, height }
    }
  }
  return undefined
}

function boxesIn(parent: Buffer, from: number, name: string): Buffer[] {
  const found: Buffer[] = []
  for (let at = from; at + 8 <= parent.length; ) {
    const length = lengthOf(parent.subarray(at, at + 16))
    if (length < 8) break
    if (parent.toString('latin1', at + 4, at + 8) === name && at + length <= parent.length) {
      found.push(parent.subarray(at, at + length))
    }
    at += length
  }
  return found
}

/** A length of 1 says that the length follows in 64 bits. */
function lengthOf(head: Buffer): number {
  const length = head.readUInt32BE(0)
  return length === 1 && head.length >= 16 ? Number(head.readBigUInt64BE(8)) : length
}
