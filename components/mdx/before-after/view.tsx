import type { ReactNode } from 'react'
import type { ViewOf } from '@/lib/mdx/contract'
import { Rich } from '../shared/rich'
import type { beforeAfter } from './contract'

type Props = ViewOf<typeof beforeAfter> & { readonly children?: ReactNode }

/** The view of `<BeforeAfter>`: two pictures with their labels. An island lays one over the other. */
export function BeforeAfter({ before, after, words, children }: Props) {
  return (
    <fulcrum-before-after className="pair" data-label={words.beforeAfter.slide}>
      {[...before, ...after].map(({ label, content }, at) => (
        <section className="pair-side" key={at === 0 ? 'before' : 'after'}>
          <p className="pair-label" dir="auto">
            {label}
          </p>
          <Rich className="pair-picture" content={content} slots={children} />
        </section>
      ))}
    </fulcrum-before-after>
  )
}
