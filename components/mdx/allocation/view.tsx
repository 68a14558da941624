import type { ToolViewOf } from '@/lib/mdx/contract'
import { Rich } from '../shared/rich'
import { Fields, formOf, Tool, ToolResult } from '../shared/tool'
import { allocation as contract } from './contract'
import { hoursOf, roundShares, STEP } from './core'

type AllocationProps = ToolViewOf<typeof contract>
type Shares = AllocationProps['shares']

/** The view of `<Allocation>`: the author's week as a bar and a table, and the reader's own below it. */
export function Allocation({ shares, words, ...tool }: AllocationProps) {
  const said = words.allocation
  return (
    <Tool
      island="allocation"
      kind={said.kind}
      task={contract.task?.({ shares, ...tool }, words)}
      words={words}
      {...tool}
    >
      <Bar shares={shares} percents={shares.map(({ percent }) => percent)} />
      <table className="shares">
        <thead>
          <tr>
            <th scope="col">{said.activity}</th>
            <th scope="col">{said.share}</th>
            <th scope="col">{said.hours}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ name, label, percent, content }) => (
            <tr key={name}>
              <th scope="row" dir="auto">
                {label}
                <Rich as="div" className="share-text" content={content} />
              </th>
              <td>{said.percent(percent)}</td>
              <td>{words.number(hoursOf(percent))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <OwnWeek id={tool.id} shares={shares} words={said} />
      <ToolResult nothing={said.nothing} />
    </Tool>
  )
}

function OwnWeek({ id, shares, words }: OwnWeekProps) {
  const own = roundShares(shares.map(({ percent }) => percent))
  return (
    <Fields
      className="tool-live own-week"
      id={`${id}..own`}
      legend={words.own}
      aria-describedby={`${id}.rule`}
      hidden
      data-pagefind-ignore
    >
      <p id={`${id}.rule`}>{words.rule}</p>
      <Bar shares={shares} percents={own} />
      {shares.map(({ name, label, percent }, index) => (
        <div className="own-share" key={name}>
          <label htmlFor={`${id}.share.${name}`} dir="auto">
            {label}
          </label>{' '}
          <span className="own-figures" aria-hidden="true" />
          <input
            type="range"
            id={`${id}.share.${name}`}
            name={name}
            form={formOf(id)}
            min={0}
            max={100}
            step={STEP}
            defaultValue={own[index]}
            data-author={percent}
          />
        </div>
      ))}
    </Fields>
  )
}

interface OwnWeekProps {
  /** Id of the tool. */
  readonly id: string
  readonly shares: Shares
  readonly words: AllocationProps['words']['allocation']
}

/** Shares side by side. Widths are attributes, because the content security policy forbids styles in elements. */
function Bar({ shares, percents }: { readonly shares: Shares; readonly percents: readonly number[] }) {
  return (
    <svg className="share-bar" width="100%" height="40" aria-hidden="true">
      {shares.map(({ name, label }, index) => {
        const before = percents.slice(0, index).reduce((sum, percent) => sum + percent, 0)
        return (
          <svg aria-hidden="true" key={name} x={`${before}%`} width={`${percents[index]}%`}>
            <rect width="100%" height="100%" />
            <foreignObject width="100%" height="100%">
              <p className="share-label">
                <b>{percents[index]}</b> <span dir="auto">{label}</span>{' '}
              </p>
            </foreignObject>
          </svg>
        )
      })}
    </svg>
  )
}
