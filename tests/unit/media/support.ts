import { mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'

/** Returns a picture that no encoder can compress well, with the same pixels every time. */
export function grain(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  const pixels = Buffer.alloc(width * height * channels)
  let state = 1
  for (let index = 0; index < pixels.length; index += 1) {
    state = (state * 48_271) % 2_147_483_647
    pixels[index] = state & 0xff
  }
  return sharp(pixels, { raw: { width, height, channels } })
}

/** Writes files into a new folder, and returns its path. */
export async function folderWith(files: Readonly<Record<string, Uint8Array | string>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'media-'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return folder
}
