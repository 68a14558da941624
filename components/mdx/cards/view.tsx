import type { ReactNode } from 'react'
import type { ViewOf } from '@/lib/mdx/contract'
import { Rich } from '../shared/rich'
import type { cards } from './contract'

type CardsProps = ViewOf<typeof cards> & { readonly children?: ReactNode }

/** The view of `<Cards>`: a list in columns. */
export function Cards({ cards, children }: CardsProps) {
  return (
    <ul className="cards">
      {cards.map(({ title, href, note, content }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same title, and cards do not move
        <li className="card" key={index}>
          <p className="card-title">
            <bdi>{href === undefined ? title : <a href={href}>{title}</a>}</bdi>
            {note !== undefined && (
              <>
                {' '}
                <span className="card-note">
                  <span className="textual">(</span>
                  {note}
                  <span className="textual">)</span>
                </span>
              </>
            )}
          </p>
          <Rich className="card-text" content={content} slots={children} />
        </li>
      ))}
    </ul>
  )
}
