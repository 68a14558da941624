import type { ReactNode } from 'react'
import { isEnlarged, type PictureSource } from '@/lib/pictures'
import { Picture } from '../../post/picture'

/** The view of `<Figure>`: a picture, its caption and credit. */
export function Figure({ id, alt = '', credit, dir, children, ...picture }: FigureProps) {
  return (
    <figure id={id}>
      <Enlarged alt={alt} {...picture}>
        <Picture alt={alt} {...picture} />
      </Enlarged>
      {(children || credit) && (
        <figcaption dir={dir}>
          {children} {credit && <small className="credit">{credit}</small>}
        </figcaption>
      )}
    </figure>
  )
}

/** A picture that is larger than it is shown is a link to its file, as in `lib/mdx/page/enlarge.ts`. */
function Enlarged({ src, width, alt, children }: EnlargedProps) {
  if (!isEnlarged(width) || alt === '') return children
  return (
    <fulcrum-enlarge>
      <a className="enlarge" href={src}>
        {children}
      </a>
    </fulcrum-enlarge>
  )
}

interface EnlargedProps extends Pick<FigureProps, 'src' | 'width' | 'alt'> {
  readonly children: ReactNode
}

/** The props of the contract, with what the compile found out about a picture of this site. */
interface FigureProps {
  /** Absent in a text that stands beside another one. */
  readonly id?: string
  readonly src: string
  readonly sources?: readonly PictureSource[]
  /** Absent for a decorative picture. */
  readonly alt?: string
  readonly width?: number
  readonly height?: number
  readonly credit?: string
  /** Set if the caption has the opposite direction of the text around it. */
  readonly dir?: 'ltr' | 'rtl'
  readonly children?: ReactNode
}
