import type { ReactNode } from 'react'

/** The view of `<Gist>`: the code, and below it a link to where it lies. */
export function Gist({ url, title, children }: GistProps) {
  return (
    <section className="gist">
      {children}
      <p className="gist-source">
        <a href={url}>{title}</a> (GitHub Gist)
      </p>
    </section>
  )
}

interface GistProps {
  readonly url: string
  readonly title: string
  readonly children?: ReactNode
}
