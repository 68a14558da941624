import type { Post } from '@/lib/content'
import type { PictureSource } from '@/lib/pictures'
import { href } from '@/lib/urls'
import { Picture } from './picture'

/** The lead picture of a post, unless its text shows the same picture. */
export function Lead({ post, sources }: { readonly post: Post; readonly sources: readonly PictureSource[] }) {
  const { image, facts } = post
  if (!image || facts.images.some(({ path }) => path === image.path)) return null
  const { src, alt, width, height } = image
  return (
    <figure>
      <Picture src={href(src)} alt={alt} width={width} height={height} sources={sources} first />
    </figure>
  )
}
