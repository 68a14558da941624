import { type checklist, type ToolViewOf, verdictRanges } from '@/lib/mdx'
import { Rich } from './rich'
import { Scale } from './scale'
import { Tool, ToolResult } from './tool'

type ChecklistProps = ToolViewOf<typeof checklist>
type List = ChecklistProps['lists'][number]

/** The view of `<Checklist>`: signs to tick and what they come to; two lists stand side by side, on one beam. */
export function Checklist({ lists, ...tool }: ChecklistProps) {
  return (
    <Tool island="checklist" kind="Checklist" {...tool}>
      <div className="sign-lists">
        {lists.map((list) => (
          <SignList key={list.name} id={`${tool.id}.${list.name}`} list={list} />
        ))}
      </div>
      <ToolResult nothing="Nothing is ticked yet.">{lists.length > 1 && <Scale />}</ToolResult>
    </Tool>
  )
}

function SignList({ id, list }: { readonly id: string; readonly list: List }) {
  const ranges = verdictRanges(list)
  const weighed = list.signs.some(({ weight }) => weight > 1)
  return (
    <fieldset className="sign-list">
      <legend dir="auto">{list.title}</legend>
      {list.signs.map(({ name, weight, content }) => (
        <div className="sign" key={name}>
          <input type="checkbox" id={`${id}.${name}`} name={`${list.name}.${name}`} value="yes" data-weight={weight} />
          <label htmlFor={`${id}.${name}`} dir="auto">
            <Rich as="span" content={content} />
            {weighed && <small className="sign-weight">{weight === 1 ? '1 point' : `${weight} points`}</small>}
          </label>
        </div>
      ))}
      <dl className="verdicts">
        {list.verdicts.map(({ from, content }, index) => (
          <div className="verdict" data-from={from} key={from}>
            <dt>{ranges[index]}</dt>
            <Rich as="dd" content={content} />
          </div>
        ))}
      </dl>
    </fieldset>
  )
}
