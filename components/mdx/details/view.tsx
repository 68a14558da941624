import type { ReactNode } from 'react'

/** The view of `<Details>`: the browser's own panel, which opens without scripts, for a search and for a link into it. */
export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details className="fold" open={open}>
      <summary dir="auto">{summary}</summary>
      {children}
    </details>
  )
}

interface DetailsProps {
  readonly summary: string
  readonly open?: boolean
  readonly children?: ReactNode
}
