import { extname } from 'node:path'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { encodings, type Variant } from '../pictures'

/**
 * Encodes a variant of the picture at `path`: upright, in sRGB, and without camera metadata. Throws an `Error` with the
 * path if the picture cannot be encoded.
 */
export function encodeVariant(path: string, format: Variant['format'], width: number): Promise<Uint8Array> {
  return encode(path, format, encodings[format], width)
}

/**
 * Returns a function that encodes the picture for clients that use no variant: in its own format, upright and without
 * metadata like a variant, and at most `widest` pixels wide. Returns `undefined` if the picture is like that already,
 * or if it moves or scales by itself; then its own bytes will do.
 */
export async function findFallback(path: string, widest: number): Promise<(() => Promise<Uint8Array>) | undefined> {
  if (extname(path).toLowerCase() === '.svg') return undefined
  const found = await sharp(path).metadata()
  const { pages = 1, autoOrient, orientation = 1, exif, iptc, xmp } = found
  const isClean = orientation === 1 && !exif && !iptc && !xmp
  if (pages > 1 || (isClean && autoOrient.width <= widest)) return undefined
  // sharp calls AVIF "HEIF"; `inspectPicture` lets no other kind of HEIF through.
  const format = found.format === 'heif' ? 'avif' : found.format
  return () => encode(path, format, optionsFor(found), Math.min(widest, autoOrient.width))
}

/**
 * For feed readers and other sites, which keep what they get. The quality is higher than that of variants, which have
 * pixels to spare.
 */
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
