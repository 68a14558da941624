import type { ToolViewOf } from '@/lib/mdx/contract'
import type { Words } from '@/lib/words'
import { Rich } from '../shared/rich'
import { Scale } from '../shared/scale'
import { Fields, formOf, Tool, ToolResult } from '../shared/tool'
import { checklist as contract, verdictRanges } from './contract'

type ChecklistProps = ToolViewOf<typeof contract>
type List = ChecklistProps['lists'][number]

/** The view of `<Checklist>`: signs to tick, and verdicts. Two lists are shown side by side, with a scale. */
export function Checklist({ lists, words, ...tool }: ChecklistProps) {
  return (
    <Tool
      island="checklist"
      kind={contract.kind?.(words)}
      task={contract.task?.({ lists, ...tool }, words)}
      words={words}
      {...tool}
    >
      <section className="sign-lists">
        {lists.map((list) => (
          <SignList key={list.name} tool={tool.id} list={list} words={words} />
        ))}
      </section>
      <ToolResult nothing={words.checklist.nothing}>{lists.length > 1 && <Scale />}</ToolResult>
    </Tool>
  )
}

function SignList({ tool, list, words }: { readonly tool: string; readonly list: List; readonly words: Words }) {
  const id = `${tool}.${list.name}`
  const ranges = verdictRanges(list, words)
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
              {weighed && <Weight points={words.checklist.points(weight)} />}
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

function Weight({ points }: { readonly points: string }) {
  return (
    <small className="sign-weight">
      <span className="textual"> (</span>
      {points}
      <span className="textual">)</span>
    </small>
  )
}
