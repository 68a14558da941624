import type { ToolViewOf } from '@/lib/mdx/contract'
import { Rich } from '../shared/rich'
import { Fields, formOf, Tool, ToolResult } from '../shared/tool'
import { calculator as contract } from './contract'
import { CurveFigure } from './curve'
import { type Figures, figuresOf } from './figures'

type CalculatorProps = ToolViewOf<typeof contract>

/**
 * The view of `<Calculator>`: the author's figures, what follows from them, and how. With scripts, readers set the
 * figures, and the results are theirs.
 */
export function Calculator({ inputs, results, curves, words, ...tool }: CalculatorProps) {
  const figures = figuresOf({ inputs, results }, words)
  const said = words.calculator
  return (
    <Tool
      island="calculator"
      kind={said.kind}
      task={contract.task?.({ inputs, results, curves, ...tool }, words)}
      words={words}
      {...tool}
    >
      <table className="figures figures-given">
        <tbody>
          {inputs.map((input) => (
            <tr key={input.name}>
              <th scope="row" dir="auto">
                {input.label}
                <Rich as="div" className="figure-text" content={input.content} />
              </th>
              <td dir="auto">{figures.say(input.name)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <OwnFigures id={tool.id} inputs={inputs} figures={figures} legend={said.own} />
      <table className="figures figures-found" data-locale={words.locale}>
        <tbody>
          {results.map((result) => (
            <tr key={result.name}>
              <th scope="row" dir="auto">
                <span>{result.label}</span>
                <Rich as="div" className="figure-text" content={result.content} />
              </th>
              <td
                dir="auto"
                data-name={result.name}
                data-formula={figures.formulas[result.name]}
                data-form={figures.form(result.name)}
              >
                {figures.say(result.name)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {curves.map((curve) => (
        <CurveFigure key={curve.of} {...{ curve, inputs, results, figures, words }} />
      ))}
      <details className="figures-how">
        <summary>{said.how}</summary>
        <ul>
          {results.map(({ name }) => (
            <li key={name} dir="auto">
              {figures.explain(name)}
            </li>
          ))}
        </ul>
      </details>
      <ToolResult nothing={said.nothing} />
    </Tool>
  )
}

function OwnFigures({ id, inputs, figures, legend }: OwnFiguresProps) {
  return (
    <Fields className="tool-live own-figures-set" id={`${id}..own`} legend={legend} hidden data-pagefind-ignore>
      {inputs.map(({ name, label, value, min, max, step }) => (
        <div className="own-figure" key={name}>
          <label htmlFor={`${id}.input.${name}`} dir="auto">
            {label}
          </label>{' '}
          <output dir="auto" htmlFor={`${id}.input.${name}`}>
            {figures.say(name)}
          </output>
          <input
            type="range"
            id={`${id}.input.${name}`}
            name={name}
            form={formOf(id)}
            data-form={figures.form(name)}
            {...{ min, max, step, defaultValue: value }}
          />
        </div>
      ))}
    </Fields>
  )
}

interface OwnFiguresProps {
  /** Id of the tool. */
  readonly id: string
  readonly inputs: CalculatorProps['inputs']
  readonly figures: Figures
  readonly legend: string
}
