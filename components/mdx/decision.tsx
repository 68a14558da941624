import type { decision, ToolViewOf } from '@/lib/mdx'
import { Rich } from './rich'
import { Scale } from './scale'
import { Tool, ToolResult } from './tool'

type DecisionProps = ToolViewOf<typeof decision>
type Question = DecisionProps['questions'][number]
type Answer = Question['answers'][number]

/** The view of `<Decision>`: questions with their answers, the beam, and every outcome. */
export function Decision({ questions, outcomes, ...tool }: DecisionProps) {
  const titles = new Map(outcomes.map(({ name, title }) => [name, title]))
  const numbers = new Map(questions.map(({ name }, index) => [name, `question ${index + 1}`]))
  const asideOf = ({ points, to }: Answer) => [
    ...Object.entries(points).map(([side, count]) => `${titles.get(side)} +${count}`),
    ...(to === undefined ? [] : [`on to ${numbers.get(to) ?? titles.get(to)}`]),
  ]
  return (
    <Tool island="decision" kind="Decision" {...tool}>
      {questions.map((question, index) => (
        <fieldset className="question" key={question.name}>
          <legend dir="auto">
            <span className="question-number">{index + 1}</span>
            {` ${question.text}`}
          </legend>
          <Rich className="question-text" content={question.content} />
          {question.answers.map((answer) => (
            <AnswerField
              key={answer.name}
              id={`${tool.id}.${question.name}.${answer.name}`}
              question={question.name}
              answer={answer}
              aside={asideOf(answer)}
            />
          ))}
        </fieldset>
      ))}
      <ToolResult nothing="Answer the questions to see which way it leans.">
        <Scale />
      </ToolResult>
      <dl className="outcomes">
        {outcomes.map(({ name, title, content }) => (
          <div className="outcome" data-outcome={name} key={name}>
            <dt dir="auto">{title}</dt>
            <Rich as="dd" content={content} />
          </div>
        ))}
      </dl>
    </Tool>
  )
}

function AnswerField({ id, question, answer, aside }: AnswerFieldProps) {
  return (
    <div className="answer">
      <input
        type="radio"
        id={id}
        name={question}
        value={answer.name}
        data-points={JSON.stringify(answer.points)}
        data-to={answer.to}
        aria-describedby={`${id}.text`}
      />
      <label htmlFor={id} dir="auto">
        {answer.text}
      </label>
      <div id={`${id}.text`} className="answer-text">
        <Rich content={answer.content} />
        {aside.length > 0 && (
          <p className="answer-aside" dir="auto">
            {aside.join(', ')}
          </p>
        )}
      </div>
    </div>
  )
}

interface AnswerFieldProps {
  readonly id: string
  readonly question: string
  readonly answer: Answer
  /** What it argues for, and where it leads. */
  readonly aside: readonly string[]
}
