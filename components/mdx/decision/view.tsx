import type { ToolViewOf } from '@/lib/mdx/contract'
import { Rich } from '../shared/rich'
import { Scale } from '../shared/scale'
import { Fields, formOf, Tool, ToolResult } from '../shared/tool'
import { decision as contract, sayWay } from './contract'

type DecisionProps = ToolViewOf<typeof contract>
type Question = DecisionProps['questions'][number]
type Answer = Question['answers'][number]

/** The view of `<Decision>`: questions with their answers, the beam, and every outcome. */
export function Decision({ questions, outcomes, words, ...tool }: DecisionProps) {
  const titles = new Map(outcomes.map(({ name, title }) => [name, title]))
  const asideOf = ({ points, to }: Answer) => [
    ...Object.entries(points).map(([side, count]) => `+${count} ${titles.get(side)}`),
    ...(to === undefined ? [] : [sayWay(to, questions, titles, words.decision)]),
  ]
  return (
    <Tool
      island="decision"
      kind={contract.kind?.(words)}
      task={contract.task?.({ questions, outcomes, ...tool }, words)}
      words={words}
      {...tool}
    >
      {questions.map((question, index) => (
        <Fields
          className="question"
          key={question.name}
          id={`${tool.id}..${question.name}`}
          legend={
            <>
              <span className="question-number">
                {index + 1}
                <span className="textual">.</span>
              </span>
              <span className="textual"> </span>
              {question.text}
            </>
          }
        >
          <Rich className="question-text" content={question.content} />
          <ul className="answers">
            {question.answers.map((answer) => (
              <AnswerField
                key={answer.name}
                tool={tool.id}
                question={question.name}
                answer={answer}
                aside={asideOf(answer)}
              />
            ))}
          </ul>
        </Fields>
      ))}
      <p className="tool-still">{words.decision.still}</p>
      <ToolResult nothing={words.decision.nothing}>
        <Scale />
      </ToolResult>
      <section className="outcomes">
        {outcomes.map(({ name, title, content }) => (
          <dl className="outcome" data-outcome={name} key={name}>
            <dt dir="auto">{title}</dt>
            <Rich as="dd" content={content} />
          </dl>
        ))}
      </section>
    </Tool>
  )
}

function AnswerField({ tool, question, answer, aside }: AnswerFieldProps) {
  const id = `${tool}.${question}.${answer.name}`
  return (
    <li className="answer">
      <input
        type="radio"
        id={id}
        name={question}
        value={answer.name}
        form={formOf(tool)}
        data-points={JSON.stringify(answer.points)}
        data-to={answer.to}
        aria-describedby={`${id}.text`}
      />{' '}
      <label htmlFor={id} dir="auto">
        {answer.text}
      </label>{' '}
      <section id={`${id}.text`} className="answer-text">
        <Rich content={answer.content} />
        {aside.length > 0 && (
          <p className="answer-aside" dir="auto">
            {aside.join(' · ')}
          </p>
        )}
      </section>
    </li>
  )
}

interface AnswerFieldProps {
  /** Id of the tool. */
  readonly tool: string
  readonly question: string
  readonly answer: Answer
  /** The points that it gives, and where it leads. */
  readonly aside: readonly string[]
}
