import type { Post } from '../content'
import * as urls from '../urls'
import type { ShareImage } from './types'

/** Pixels of a drawn share card, the size that Open Graph consumers crop least. */
export const cardSize = { width: 1200, height: 630 } as const

/** A share card of ours. */
export function drawnImage(path: string, alt: string): ShareImage {
  return { path, alt, ...cardSize }
}

/**
 * The picture a post is shared with: the author's, when every consumer shows it large (a bitmap at least 600 pixels
 * wide, https://developers.facebook.com/docs/sharing/webmasters/images/), else its drawn card.
 */
export function imageOf(post: Post): ShareImage {
  const { image } = post
  if (image && /\.(?:png|jpe?g|webp)$/i.test(image.src) && image.width >= 600) {
    return { path: image.src, alt: image.alt, width: image.width, height: image.height }
  }
  return drawnImage(urls.cardPath(post.slug), post.title)
}
