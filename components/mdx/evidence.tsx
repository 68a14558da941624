import type { ReactNode } from 'react'
import type { Cited } from '@/lib/mdx'

/** The view of `<Evidence>`: a claim, and behind it what it rests on, which leads to the list of sources. */
export function Evidence({ kind, number, mention, children }: EvidenceProps) {
  return (
    <>
      {children}
      {'\u00a0'}
      <a
        className="support"
        id={`source-${number}-mention-${mention}`}
        href={`#source-${number}`}
        aria-label={`Source: ${kind} ${number}`}
      >
        {kind} <span className="support-number">{number}</span>
      </a>
    </>
  )
}

interface EvidenceProps extends Cited {
  readonly kind: string
  readonly children?: ReactNode
}
