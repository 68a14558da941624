import type { Document } from '../content'
import * as urls from '../urls'
import type { ShareImage } from './types'

/** Size of a drawn share card in pixels, which consumers of Open Graph crop least. */
export const cardSize = { width: 1200, height: 630 } as const

/** Returns one of our share cards. */
export function drawnImage(path: string, alt: string): ShareImage {
  return { path, alt, ...cardSize }
}

/**
 * Returns the picture that a text is shared with: the author's, if every consumer shows it large (a bitmap at least 600
 * pixels wide, https://developers.facebook.com/docs/sharing/webmasters/images/), otherwise the drawn card.
 */
export function imageOf({ image, path, title }: Document): ShareImage {
  if (image && /\.(?:png|jpe?g|webp)$/i.test(image.src) && image.width >= 600) {
    return { path: image.src, alt: image.alt, width: image.width, height: image.height }
  }
  return drawnImage(urls.cardPath(path), title)
}
