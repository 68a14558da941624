import type { ReactNode } from 'react'
import type { Cited } from './contract'
import { mentionId } from './sources'

/**
 * The view of `<Evidence>`: a claim, and behind it what it rests on, which leads to the list of sources and is left out
 * when the claim is copied.
 */
export function Evidence({ kind, number, mention, children }: EvidenceProps) {
  return (
    <>
      {children}
      <span className="support-mark">
        {'\u00a0'}
        <a
          className="support"
          id={mentionId(number, mention)}
          href={`#source-${number}`}
          aria-label={`Source ${number} (${kind})`}
        >
          <span className="textual">[</span>
          {kind} <span className="support-number">{number}</span>
          <span className="textual">]</span>
        </a>
      </span>
    </>
  )
}

interface EvidenceProps extends Cited {
  readonly kind: string
  readonly children?: ReactNode
}
