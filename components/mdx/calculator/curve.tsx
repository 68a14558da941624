import type { Words } from '@/lib/words'
import { HEIGHT, WIDTH } from './core'
import type { Curve, Figures, Input, Result } from './figures'

/**
 * A result over an input, as a drawing and as a table. The drawing stretches with the page, and its lines do not; words
 * stand around it, so that they are as large as all others.
 */
export function CurveFigure({ curve, inputs, results, figures, words }: CurveProps) {
  const input = inputs.find(({ name }) => name === curve.over)
  const result = results.find(({ name }) => name === curve.of)
  if (!input || !result) return null
  const { line, point, said, rows } = figures.curve(input, result)
  const title = words.calculator.curve(result.label, input.label)
  return (
    <section className="curve" data-of={result.name} data-over={input.name}>
      <p className="curve-title" dir="auto">
        {title}
      </p>
      <div className="curve-drawing" dir="ltr" aria-hidden="true" data-pagefind-ignore>
        <p className="curve-end">{said[1]}</p>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          <path className="curve-line" d={line} />
          <path className="curve-point" d={point} />
        </svg>
        <p className="curve-ends">
          <span>{rows[0]?.[0]}</span> <span>{rows.at(-1)?.[0]}</span>
        </p>
      </div>
      <details className="curve-rows">
        <summary>{words.calculator.rows}</summary>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col" dir="auto">
                {input.label}
              </th>
              <th scope="col" dir="auto">
                {result.label}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([at = '', value]) => (
              <tr key={at}>
                <td dir="auto">{at}</td>
                <td dir="auto">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

interface CurveProps {
  readonly curve: Curve
  readonly inputs: readonly Input[]
  readonly results: readonly Result[]
  readonly figures: Figures
  readonly words: Words
}
