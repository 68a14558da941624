import type { PictureSource } from '@/lib/pictures'

/**
 * A picture that reserves its space while it loads. `sources` are alternatives to `src` for the browser to choose from.
 */
export function Picture({ sources = [], src, alt, width, height, className, first = false }: PictureProps) {
  const image = (
    <img
      className={className}
      src={src}
      alt={alt}
      width={width}
      height={height}
      loading={first ? 'eager' : 'lazy'}
      decoding="async"
      {...(first && { fetchPriority: 'high' })}
    />
  )
  if (sources.length === 0) return image
  return (
    <picture>
      {sources.map((source) => (
        <source key={source.type} {...source} />
      ))}
      {image}
    </picture>
  )
}

interface PictureProps {
  readonly sources?: readonly PictureSource[]
  readonly src: string
  readonly alt: string
  /** Its size in pixels; unknown for a picture on another site. */
  readonly width?: number
  readonly height?: number
  readonly className?: string
  /** True for a picture at the top of a page: it is requested at once, before others. */
  readonly first?: boolean
}
