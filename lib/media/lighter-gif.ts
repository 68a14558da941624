import sharp from 'sharp'

/**
 * Returns the film in the GIF at `path` as an animated WebP, with every picture and its time, or `undefined` if that is no
 * lighter or cannot be made.
 */
export async function lightenGif(path: string, bytes: number): Promise<Uint8Array | undefined> {
  const webp = await sharp(path, { animated: true })
    // Films of screens have flat colours, which are lighter without loss; libwebp decides for each picture.
    .webp({ quality: 80, mixed: true })
    .toBuffer()
    .catch(() => undefined)
  return webp && webp.length < bytes ? webp : undefined
}
