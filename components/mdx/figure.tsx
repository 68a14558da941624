import type { ReactNode } from 'react'

/** The view of `<Figure>`: a picture that keeps its place while it loads, its caption, whose work it is. */
export function Figure({ id, src, alt = '', width, height, credit, children }: FigureProps) {
  return (
    <figure id={id}>
      <img src={src} alt={alt} width={width} height={height} loading="lazy" decoding="async" />
      {(children || credit) && (
        <figcaption>
          {children}
          {credit && <small className="credit">{credit}</small>}
        </figcaption>
      )}
    </figure>
  )
}

/** The props of the contract, with what the compile has found out about the picture. */
interface FigureProps {
  readonly id: string
  readonly src: string
  /** Absent for a picture that only decorates. */
  readonly alt?: string
  readonly width: number
  readonly height: number
  readonly credit?: string
  readonly children?: ReactNode
}
