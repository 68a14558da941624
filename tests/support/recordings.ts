/** Tiny recordings that are right in every table and hold next to nothing. */

/** An MP4 with one track of pictures, or with none if it has no size. */
export function mp4({ width = 320, height = 180, seconds = 40, turned = false, brand = 'isom' } = {}): Buffer {
  const scale = 1000
  const matrix = turned
    ? [0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000]
    : [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000]
  const mvhd = box(
    'mvhd',
    u32(0, 0, 0, scale, seconds * scale, 0x10000, 0x1000000, 0, 0),
    i32(...matrix),
    Buffer.alloc(24),
    u32(2),
  )
  const tkhd = box(
    'tkhd',
    u32(7, 0, 0, 1, 0, seconds * scale, 0, 0, 0, 0),
    i32(...matrix),
    u32(width * 65_536, height * 65_536),
  )
  const mdhd = box('mdhd', u32(0, 0, 0, scale, seconds * scale), Buffer.from([0x55, 0xc4, 0, 0]))
  const hdlr = box('hdlr', u32(0, 0), Buffer.from('vide'), u32(0, 0, 0), Buffer.from('v\0'))
  const avc1 = box(
    'avc1',
    Buffer.alloc(6),
    Buffer.from([0, 1]),
    Buffer.alloc(16),
    u16(width, height),
    u32(0x480000, 0x480000, 0),
    u16(1),
    Buffer.alloc(32),
    u16(24, 0xffff),
  )
  const stbl = box(
    'stbl',
    box('stsd', u32(0, 1), avc1),
    ...['stts', 'stsc', 'stco'].map((name) => box(name, u32(0, 0))),
    box('stsz', u32(0, 0, 0)),
  )
  const minf = box('minf', box('vmhd', u32(1, 0, 0)), box('dinf', box('dref', u32(0, 1), box('url ', u32(1)))), stbl)
  const trak = box('trak', tkhd, box('mdia', mdhd, hdlr, minf))
  return Buffer.concat([
    box('ftyp', Buffer.from(brand), u32(512), Buffer.from(`${brand}iso2avc1mp41`)),
    box('moov', mvhd, ...(width > 0 ? [trak] : [])),
    box('mdat'),
  ])
}

/** A tenth of a second of silence, or more. */
export function wav(seconds = 0.1): Buffer {
  const data = Buffer.alloc(Math.round(8000 * seconds), 128)
  const head = Buffer.alloc(44)
  head.write('RIFF')
  head.writeUInt32LE(36 + data.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 1],
    [34, 8],
  ] as const)
    head.writeUInt16LE(value, at)
  head.writeUInt32LE(8000, 24)
  head.writeUInt32LE(8000, 28)
  head.write('data', 36)
  head.writeUInt32LE(data.length, 40)
  return Buffer.concat([head, data])
}

/** A second of silence: frames of MPEG 1, layer III, 128 kbit/s, 44.1 kHz, one channel. */
export function mp3(frames = 38): Buffer {
  const frame = Buffer.alloc(417)
  frame.set([0xff, 0xfb, 0x90, 0xc4])
  return Buffer.concat(Array.from({ length: frames }, () => frame))
}

export const vtt = 'WEBVTT\n\n00:00.000 --> 00:04.000\nTwelve tickets are waiting.\n'

function box(name: string, ...parts: readonly Buffer[]): Buffer {
  const inner = Buffer.concat(parts)
  return Buffer.concat([u32(inner.length + 8), Buffer.from(name), inner])
}

const u32 = (...numbers: readonly number[]) => write(4, numbers, (buffer, value, at) => buffer.writeUInt32BE(value, at))
const i32 = (...numbers: readonly number[]) => write(4, numbers, (buffer, value, at) => buffer.writeInt32BE(value, at))
const u16 = (...numbers: readonly number[]) => write(2, numbers, (buffer, value, at) => buffer.writeUInt16BE(value, at))

function write(
  size: number,
  numbers: readonly number[],
  put: (buffer: Buffer, value: number, at: number) => void,
): Buffer {
  const buffer = Buffer.alloc(size * numbers.length)
  for (const [at, value] of numbers.entries()) put(buffer, value, at * size)
  return buffer
}
