import { extname } from 'node:path'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { encodings, type Variant } from '../pictures'

/** A variant of the picture at `path`: upright, its colours sRGB, without anything that a camera has written into it. */
export function encodeVariant(path: string, format: Variant['format'], width: number): Promise<Uint8Array> {
  return encode(path, format, encodings[format], width)
}

/**
 * How to make the picture that whoever takes no variant gets: in its own format, as upright and silent as a variant, at
 * most `widest` pixels wide. `undefined` for a picture that is all that already, and for one that moves or scales by
 * itself: its own bytes will do.
 */
export async function findFallback(path: string, widest: number): Promise<(() => Promise<Uint8Array>) | undefined> {
  if (extname(path).toLowerCase() === '.svg') return undefined
  const found = await sharp(path).metadata()
  const { pages = 1, autoOrient, orientation = 1, exif, iptc, xmp } = found
  const isClean = orientation === 1 && !exif && !iptc && !xmp
  if (pages > 1 || (isClean && autoOrient.width <= widest)) return undefined
  // What sharp calls HEIF is AVIF: `inspectPicture` lets no other through.
  const format = found.format === 'heif' ? 'avif' : found.format
  return () => encode(path, format, optionsFor(found), Math.min(widest, autoOrient.width))
}

/** For readers of feeds and for other sites, who keep what they get: finer than variants, which have the pixels to spare. */
function optionsFor({ format, isPalette }: Metadata): object {
  if (format === 'jpeg') return { quality: 82, mozjpeg: true }
  if (format === 'png') return { compressionLevel: 9, palette: isPalette }
  if (format === 'webp') return { quality: 82 }
  return format === 'heif' ? { ...encodings.avif, quality: 60 } : {}
}

async function encode(path: string, format: Parameters<Sharp['toFormat']>[0], options: object, width: number) {
  try {
    const picture = sharp(path, { failOn: 'error' }).autoOrient().resize({ width, withoutEnlargement: true })
    return await picture.toFormat(format, options).toBuffer()
  } catch (cause) {
    throw new Error(`${path} cannot be encoded: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}
