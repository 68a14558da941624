import type { ReactNode } from 'react'
import type { Cited } from '@/lib/mdx'

/** The view of `<Evidence>`: a claim, and behind it what it rests on, which leads to the list of sources. */
export function Evidence({ kind, number, mention, inline, children }: EvidenceProps) {
  const claim = (
    <>
      {children}{' '}
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
  return inline ? claim : <p>{claim}</p>
}

interface EvidenceProps extends Cited {
  readonly kind: string
  readonly children?: ReactNode
}
