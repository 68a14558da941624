import type { ReactNode } from 'react'
import type { ViewOf } from '@/lib/mdx/contract'
import { Rich } from '../shared/rich'
import type { compare } from './contract'

type CompareProps = ViewOf<typeof compare> & { readonly children?: ReactNode }

/** The view of `<Compare>`: two columns below one beam. Symbols before titles and points tell them apart. */
export function Compare({ good, bad, children }: CompareProps) {
  const sides = [...good.map((side) => ({ ...side, is: 'good' })), ...bad.map((side) => ({ ...side, is: 'bad' }))]
  return (
    <section className="compare">
      {sides.map(({ is, title, content }) => (
        <dl className={`side side-${is}`} key={is}>
          <dt dir="auto">{title}</dt>
          <Rich as="dd" content={content} slots={children} />
        </dl>
      ))}
    </section>
  )
}
