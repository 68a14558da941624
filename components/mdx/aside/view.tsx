import type { ReactNode } from 'react'

/**
 * The view of `<Aside>`. A note and no landmark: an `<aside>` within an article would be one more region to jump to, and
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
