import type { ReactNode } from 'react'

/**
 * The view of `<Aside>`. It is a note and not a landmark: an `<aside>` would add a region for screen readers, and
 * reader views leave it out.
 */
export function Aside({ title, children }: AsideProps) {
  return (
    <section className="aside" role="note">
      <p className="aside-title" dir="auto">
        {title}
      </p>
      {children}
    </section>
  )
}

interface AsideProps {
  readonly title: string
  readonly children?: ReactNode
}
