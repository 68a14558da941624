import type { ToolViewOf } from '@/lib/mdx/contract'
import { Rich } from '../shared/rich'
import { Scale } from '../shared/scale'
import { Fields, formOf, Tool, ToolResult } from '../shared/tool'
import { checklist as contract, verdictRanges } from './contract'

type ChecklistProps = ToolViewOf<typeof contract>
type List = ChecklistProps['lists'][number]

/** The view of `<Checklist>`: signs to tick, and verdicts. Two lists are shown side by side, with a scale. */
export function Checklist({ lists, ...tool }: ChecklistProps) {
  return (
    <Tool island="checklist" kind={contract.kind} task={contract.task?.({ lists, ...tool })} {...tool}>
      <section className="sign-lists">
        {lists.map((list) => (
          <SignList key={list.name} tool={tool.id} list={list} />
        ))}
      </section>
      <ToolResult nothing="Tick the signs you recognise.">{lists.length > 1 && <Scale />}</ToolResult>
    </Tool>
  )
}

function SignList({ tool, list }: { readonly tool: string; readonly list: List }) {
  const id = `${tool}.${list.name}`
  const ranges = verdictRanges(list)
  const weighed = list.signs.some(({ weight }) => weight > 1)
  return (
    <Fields className="sign-list" id={`${tool}..${list.name}`} legend={list.title}>
      <ul className="signs">
        {list.signs.map(({ name, weight, content }) => (
          <li className="sign" key={name}>
            <input
              type="checkbox"
              id={`${id}.${name}`}
              name={`${list.name}.${name}`}
              value="yes"
              form={formOf(tool)}
              data-weight={weight}
            />{' '}
            <label htmlFor={`${id}.${name}`} dir="auto">
              <Rich as="span" content={content} />
              {weighed && <Weight points={weight} />}
            </label>
          </li>
        ))}
      </ul>
      <section className="verdicts">
        {list.verdicts.map(({ from, content }, index) => (
          <dl className="verdict" data-from={from} key={from}>
            <dt>{ranges[index]}</dt>
            <Rich as="dd" content={content} />
          </dl>
        ))}
      </section>
    </Fields>
  )
}

function Weight({ points }: { readonly points: number }) {
  return (
    <small className="sign-weight">
      <span className="textual"> (</span>
      {points === 1 ? '1 point' : `${points} points`}
      <span className="textual">)</span>
    </small>
  )
}
