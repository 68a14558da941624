import { Separated } from '@/components/layout/separated'
import type { Author } from '@/lib/content'
import type { PictureSource } from '@/lib/pictures'
import { href } from '@/lib/urls'
import { Picture } from '../post/picture'

interface BioProps {
  readonly author: Author
  /** Smaller or lighter versions of the portrait. */
  readonly portrait: readonly PictureSource[]
}

/** The contents of an author's file: portrait, bio, and links to profiles. */
export function Bio({ author, portrait }: BioProps) {
  const { picture } = author
  return (
    <>
      {picture && (
        <Picture
          className="portrait"
          sources={portrait}
          src={href(picture.src)}
          alt={picture.alt}
          width={picture.width}
          height={picture.height}
          first
        />
      )}
      {author.bioHtml && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: compiled and sanitised by lib/mdx
        <div className="bio" dangerouslySetInnerHTML={{ __html: author.bioHtml }} />
      )}
      {author.links.length > 0 && (
        <Separated className="facts">
          {author.links.map(({ label, url }) => (
            <a key={url} href={url} rel="me">
              {label}
            </a>
          ))}
        </Separated>
      )}
    </>
  )
}
