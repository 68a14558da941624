import type { ReactNode } from 'react'
import type { PictureSource } from '@/lib/pictures'
import { Picture } from '../../post/picture'

/** The view of `<Figure>`: a picture, its caption and credit. */
export function Figure({ id, alt = '', credit, dir, children, ...picture }: FigureProps) {
  return (
    <figure id={id}>
      <Picture alt={alt} {...picture} />
      {(children || credit) && (
        <figcaption dir={dir}>
          {children} {credit && <small className="credit">{credit}</small>}
        </figcaption>
      )}
    </figure>
  )
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
