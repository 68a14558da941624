import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import project from '../../package.json' with { type: 'json' }
import { recogniseFormat } from './formats'
import { damagedPicture } from './inspect'
import { breaksOff } from './moving'
import { loadVerdict } from './verdicts'

/**
 * Maximum number of pixels, over all frames of an animation, that are decoded. Minutes of animation would take minutes.
 */
const MOVING_PIXELS = 1_000_000_000

/**
 * Decodes the picture at an absolute path, which `inspectPicture` has measured, to its last pixel. Throws a
 * `PictureFault` if it is damaged, because then no variant can be made. The result is cached by `hash`, the SHA-256 of
 * the bytes, so that an unchanged picture is decoded once.
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

/** Increase the number whenever another decoder, or other options, may give another result. */
const DECODING = [2, project.dependencies.sharp]

async function isWhole(bytes: Buffer): Promise<boolean> {
  const format = recogniseFormat(bytes)
  if (format && breaksOff(bytes, format)) return false
  const { default: sharp } = await import('sharp')
  try {
    // Frames of an animation count together there, and may be many.
    const about = await sharp(bytes, { animated: true, limitInputPixels: false }).metadata()
    const { width, pageHeight, height, pages = 1 } = about
    const frames = Math.max(1, Math.min(pages, Math.floor(MOVING_PIXELS / (width * (pageHeight ?? height)))))
    // The same options as for a variant (`lib/media/encode.ts`), but for every pixel and every frame.
    await sharp(bytes, { failOn: 'error', limitInputPixels: false, pages: frames })
      .resize({ width: 8, height: 8, fit: 'fill', fastShrinkOnLoad: false })
      .raw()
      .toBuffer()
    return true
  } catch {
    return false
  }
}
