import type { ViewOf } from '@/lib/mdx/contract'
import { Rich } from '../shared/rich'
import { type chart, type Drawn, isOfNumbers, marksOf } from './contract'

/** The view of `<Chart>`: a drawing for wide and one for narrow screens, what it shows, and the figures as a table. */
export function Chart({ title, source, unit, wide, narrow, columns, rows, words, ...marked }: ChartProps) {
  const numbers = columns.map((_, at) => isOfNumbers(at, rows))
  const [first, ...others] = columns
  const marks = marksOf(marked)
  const label = words.body.table(`${first}, ${others.join(', ')}`)
  return (
    <figure className="drawn">
      {/* One picture with a name for screen readers, which everybody can scroll by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached */}
      <div className="drawn-view" role="img" aria-label={title} tabIndex={0}>
        <Rich className="drawn-wide" content={{ html: wide }} />
        <Rich className="drawn-narrow" content={{ html: narrow }} />
      </div>
      <figcaption dir="auto">
        {title} {source && <small className="credit">{source}</small>}
        <details className="drawn-text">
          <summary>
            {words.drawing.figures}
            {unit && ` (${unit})`}
          </summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached */}
          <section className="table-scroll" tabIndex={0} aria-label={label}>
            <table>
              <thead>
                <tr>
                  {columns.map((column, at) => (
                    <th scope="col" key={column} className={numbers[at] ? 'align-right' : undefined}>
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names and never move
                  <tr key={index}>
                    {row.map((cell, at) => (
                      <td key={columns[at]} className={numbers[at] ? 'align-right' : undefined}>
                        {cell}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {marks.length > 0 && (
            <ul>
              {marks.map((mark) => (
                <li key={mark} dir="auto">
                  {mark}
                </li>
              ))}
            </ul>
          )}
        </details>
      </figcaption>
    </figure>
  )
}

type ChartProps = ViewOf<typeof chart> & Drawn
