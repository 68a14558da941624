import type { ReactNode } from 'react'
import type { Words } from '@/lib/words'
import type { Cited } from './contract'
import { mentionId } from './sources'

/**
 * The view of `<Evidence>`: a claim, followed by a link to its entry in the list of sources. The link is not copied
 * with the claim.
 */
export function Evidence({ kind, number, mention, words: { evidence }, children }: EvidenceProps) {
  const named = evidence.kinds[kind]
  return (
    <>
      {children}
      <span className="support-mark">
        {'\u00a0'}
        <a
          className="support"
          id={mentionId(number, mention)}
          href={`#source-${number}`}
          aria-label={evidence.source(number, named)}
        >
          <span className="textual">[</span>
          {named} <span className="support-number">{number}</span>
          <span className="textual">]</span>
        </a>
      </span>
    </>
  )
}

interface EvidenceProps extends Cited {
  readonly kind: keyof Words['evidence']['kinds']
  readonly words: Words
  readonly children?: ReactNode
}
