import type { Document } from '@/lib/content'
import type { PictureSource } from '@/lib/pictures'
import { href } from '@/lib/urls'
import { Picture } from './picture'

/** The lead picture of a text, unless its text shows the same picture. */
export function Lead({ text, sources }: { readonly text: Document; readonly sources: readonly PictureSource[] }) {
  const { image, facts } = text
  if (!image || facts.images.some(({ path }) => path === image.path)) return null
  const { src, alt, width, height } = image
  return (
    <figure>
      <Picture src={href(src)} alt={alt} width={width} height={height} sources={sources} first />
    </figure>
  )
}
