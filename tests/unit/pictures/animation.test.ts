import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkPixels } from '../../../lib/pictures'

/** A GIF of large frames, of which each changes one pixel. https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
function animation(side: number, frames: number): Buffer {
  const word = (value: number) => [value & 255, value >> 8]
  const frame = [0x21, 0xf9, 4, 0, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]
  const head = [...Buffer.from('GIF89a'), ...word(side), ...word(side), 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
  return Buffer.from([...head, ...Array.from({ length: frames }, () => frame).flat(), 0x3b])
}

test('an animation with more pixels over all frames than a picture may have is not damaged', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'animation-')), 'long.gif')
  writeFileSync(path, animation(2000, 80))
  await expect(checkPixels(path)).resolves.toBeUndefined()
})
