import type { ToolViewOf } from '@/lib/mdx/contract'
import { Rich } from '../shared/rich'
import { formOf, Tool, ToolResult } from '../shared/tool'
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
      <p className="tool-live legend" hidden data-pagefind-ignore>
        {said.own}
      </p>
      <table className="figures">
        <tbody>
          {inputs.map((input) => (
            <InputRow key={input.name} tool={tool.id} input={input} figures={figures} />
          ))}
        </tbody>
      </table>
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

/** An input with its value, which stands beside it without scripts too, and the field that sets it. */
function InputRow({ tool, input: { name, label, value, min, max, step, content }, figures }: InputRowProps) {
  const id = `${tool}.input.${name}`
  return (
    <tr>
      <th scope="row" dir="auto">
        <label htmlFor={id}>{label}</label>
        <Rich as="div" className="figure-text" content={content} />
        <input
          type="range"
          className="tool-live"
          id={id}
          name={name}
          form={formOf(tool)}
          data-form={figures.form(name)}
          {...{ min, max, step, defaultValue: value }}
          hidden
        />
      </th>
      <td dir="auto">{figures.say(name)}</td>
    </tr>
  )
}

interface InputRowProps {
  /** Id of the tool. */
  readonly tool: string
  readonly input: CalculatorProps['inputs'][number]
  readonly figures: Figures
}
