import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { dependencies } from '../../package.json'
import { recogniseFormat } from './formats'
import { damagedPicture } from './inspect'
import { breaksOff } from './moving'
import { loadVerdict } from './verdicts'

/** Pixels of all frames of a picture that moves, at most, that are decoded: those of minutes would take minutes. */
const MOVING_PIXELS = 1_000_000_000

/**
 * Decodes the picture at an absolute path, one that `inspectPicture` has measured, to its last pixel. Throws a
 * `PictureFault` for one that is damaged, for which no variant could be made. What was found is kept by `hash`, the
 * SHA-256 of the bytes, so that an unchanged picture is decoded once.
 */
export async function checkPixels(path: string, hash?: string): Promise<void> {
  if (/\.svg$/i.test(path)) return
  const known =
    hash ??
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
  const key = createHash('sha256')
    .update(JSON.stringify([DECODING, known]))
    .digest('hex')
  if (!(await loadVerdict(key, async () => isWhole(await readFile(path))))) throw damagedPicture(basename(path))
}

/** Raise the number when another decoder, or other options, may judge otherwise. */
const DECODING = [1, dependencies.sharp]

async function isWhole(bytes: Buffer): Promise<boolean> {
  const format = recogniseFormat(bytes)
  if (format && breaksOff(bytes, format)) return false
  const { default: sharp } = await import('sharp')
  try {
    const { width, pageHeight, height, pages = 1 } = await sharp(bytes, { animated: true }).metadata()
    const frames = Math.max(1, Math.min(pages, Math.floor(MOVING_PIXELS / (width * (pageHeight ?? height)))))
    // The same as when a variant is made (`lib/media/encode.ts`), but for every pixel and every frame.
    await sharp(bytes, { failOn: 'error', limitInputPixels: false, pages: frames })
      .resize({ width: 8, height: 8, fit: 'fill', fastShrinkOnLoad: false })
      .raw()
      .toBuffer()
    return true
  } catch {
    return false
  }
}
