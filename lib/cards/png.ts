import { deflateSync } from 'node:zlib'
import type { Canvas } from './outlines'

/** A canvas as a PNG; `palette` holds three bytes for each of its colours (https://www.w3.org/TR/png-3/). */
export function renderPng({ width, height, pixels }: Canvas, palette: Uint8Array): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a pixel, by number of colour.
  header.set([8, 3], 8)
  // Every row begins with the number of its filter: none, as there is no order in numbers of colours.
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 3, memLevel: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const result = Buffer.alloc(data.length + 12)
  result.writeUInt32BE(data.length, 0)
  result.write(type, 4, 'latin1')
  result.set(data, 8)
  result.writeUInt32BE(checksum(result.subarray(4, -4)), data.length + 8)
  return result
}

// CRC-32; the one in `zlib` came with Node 20.15.
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (let index = 0; index < bytes.length; index += 1) {
    sum = (sum >>> 8) ^ (remainders[(sum ^ (bytes[index] as number)) & 0xff] as number)
  }
  return (sum ^ 0xffffffff) >>> 0
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})
