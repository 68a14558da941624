import { Separated } from '@/components/layout/separated'
import type { Author } from '@/lib/content'
import type { PictureSource } from '@/lib/pictures'
import { href } from '@/lib/urls'
import { Picture } from '../post/picture'

interface BioProps {
  readonly author: Author
  /** What readers are offered instead of the portrait's file. */
  readonly portrait: readonly PictureSource[]
}

/** What an author's file says: the portrait, who it is, and where else to find them. */
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
