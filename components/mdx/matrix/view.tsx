import type { Content, ToolViewOf } from '@/lib/mdx/contract'
import { Rich } from '../shared/rich'
import { formOf, Tool } from '../shared/tool'
import { matrix as contract, scoresOf } from './contract'
import { rankOptions, sayLimits, sayWinner } from './core'

type MatrixProps = ToolViewOf<typeof contract>

/**
 * The view of `<Matrix>`: a table of weights and scores, the winner, what would change it, and the reasons for the
 * scores.
 */
export function Matrix({ criteria, options, best, words, ...tool }: MatrixProps) {
  const said = words.matrix
  const scores = options.map((option) => scoresOf(option, criteria).map(({ value }) => value))
  const weights = criteria.map(({ weight }) => weight)
  const weighed = { weights, scores }
  const standings = rankOptions(weighed)
  const names = [criteria, options].map((list) => list.map(({ label }) => label)) as [string[], string[]]
  return (
    <Tool
      island="matrix"
      kind={said.kind}
      task={contract.task?.({ criteria, options, best, ...tool }, words)}
      words={words}
      {...tool}
    >
      <div className="matrix-scroll">
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">{said.criterion}</th>
              <th scope="col">{said.weight}</th>
              {options.map(({ name, label }) => (
                <th scope="col" key={name} dir="auto">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {criteria.map(({ name, label, weight, content }, row) => (
              <tr key={name}>
                <th scope="row" dir="auto">
                  {label}
                  <Rich as="div" className="matrix-text" content={content} />
                </th>
                <td>
                  <Field tool={tool.id} name={name} label={said.weightOf(label)} value={weight} least={0} most={100} />
                </td>
                {options.map((option, column) => (
                  <td key={option.name}>
                    <Field
                      tool={tool.id}
                      name={`${option.name}.${name}`}
                      label={said.scoreOf(option.label, label)}
                      value={scores[column]?.[row] ?? 1}
                      least={1}
                      most={best}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{said.average}</th>
              <td>
                <span className="textual">{said.total}</span>
                <span className="matrix-sum">{weights.reduce((sum, weight) => sum + weight, 0)}</span>
              </td>
              {options.map(({ name }, option) => (
                <td key={name} data-place={standings[option]?.place}>
                  {said.mean(standings[option]?.total ?? 0)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <div className="tool-result">
        <p className="tool-verdict" role="status" dir="auto">
          <strong>{sayWinner(names[1], standings, words.islands)}</strong>{' '}
          {sayLimits(weighed, ...names, words.islands).join(' ')}
        </p>
      </div>
      <Reasons options={options} criteria={criteria} colon={words.body.colon} />
    </Tool>
  )
}

/** A number that readers can change; plain text without scripts. */
function Field({ tool, name, label, value, least, most }: FieldProps) {
  return (
    <>
      <span className="matrix-number">{value}</span>{' '}
      <input
        type="number"
        inputMode="numeric"
        name={name}
        form={formOf(tool)}
        aria-label={label}
        defaultValue={value}
        min={least}
        max={most}
      />
    </>
  )
}

/** The author's explanations of options and scores, if there are any. */
function Reasons({ options, criteria, colon }: ReasonsProps) {
  const reasons = options.map(({ label, content, scores }) => ({
    label,
    content,
    scores: scoresOf({ scores }, criteria).map((score, index) => ({ ...score, label: criteria[index]?.label })),
  }))
  return (
    <section className="reasons">
      {reasons
        .filter(({ content, scores }) => [content, ...scores.map((score) => score.content)].some(isSaid))
        .map(({ label, content, scores }) => (
          <dl className="reason" key={label}>
            <dt dir="auto">{label}</dt>
            <Rich as="dd" content={content} />
            {scores
              .filter((score) => isSaid(score.content))
              .map((score) => (
                <dd key={score.for} dir="auto">
                  {score.label} ({score.value}){colon}
                  <Rich as="span" content={score.content} />
                </dd>
              ))}
          </dl>
        ))}
    </section>
  )
}

function isSaid(content: Content): boolean {
  return !('html' in content && content.html === '')
}

interface ReasonsProps extends Pick<MatrixProps, 'options' | 'criteria'> {
  readonly colon: string
}

interface FieldProps {
  /** Id of the tool. */
  readonly tool: string
  readonly name: string
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
}
