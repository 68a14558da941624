import type { ReactNode } from 'react'

/** The view of `<Gallery>`: figures in columns. */
export function Gallery({ children }: { readonly children?: ReactNode }) {
  return <section className="gallery">{children}</section>
}
