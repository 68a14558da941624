import {
  areOpen,
  becauseOf,
  couldChange,
  decides,
  settled as isSettled,
  leans,
  level,
  texts,
} from '../../../lib/words/islands'
import type { Answers } from '../../islands/core/answers'
import { escapeMarkdown, labelOf, Tool } from '../../islands/tool'
import { balance, type Decision, pivots, weigh } from './core'

/** `<fulcrum-decision>` around groups of radio buttons, a scale, a verdict and the outcomes. */
class DecisionTool extends Tool {
  questions: readonly { readonly group: HTMLElement; readonly inputs: readonly HTMLInputElement[] }[] = []
  outcomes: HTMLElement[] = []
  decision!: Decision

  begin() {
    this.questions = [...this.querySelectorAll<HTMLElement>('[role=group]')].map((group) => ({
      group,
      inputs: [...group.querySelectorAll('input')],
    }))
    this.outcomes = [...this.querySelectorAll<HTMLElement>('[data-outcome]')]
    this.decision = {
      questions: this.questions.map(({ inputs }) => ({
        name: inputs[0]?.name ?? '',
        answers: inputs.map(({ value, dataset }) => ({
          name: value,
          points: JSON.parse(dataset.points as string),
          to: dataset.to,
        })),
      })),
      outcomes: this.outcomes.map(({ dataset }) => dataset.outcome as string),
    }
  }

  get answers() {
    return Object.fromEntries(this.inputs.flatMap(({ checked, name, value }) => (checked ? [[name, value]] : [])))
  }

  set answers(answers: Answers) {
    for (const input of this.inputs) input.checked = answers[input.name] === input.value
  }

  get inputs() {
    return this.questions.flatMap(({ inputs }) => inputs)
  }

  show() {
    const weighing = weigh(this.decision, this.answers)
    const { sides, tilt } = balance(this.decision, weighing)
    for (const [at, { group, inputs }] of this.questions.entries()) {
      const asked = weighing.asked.includes(at)
      group.ariaDisabled = `${!asked}`
      group.classList.toggle('argues', weighing.reasons.includes(at))
      for (const input of inputs) input.disabled = !asked
    }
    for (const outcome of this.outcomes) {
      outcome.classList.toggle('leads', weighing.leading.includes(outcome.dataset.outcome as string))
    }
    const scale = this.querySelector('.scale') as HTMLElement
    scale.dataset.tilt = `${tilt}`
    for (const [at, side] of [...scale.querySelectorAll('.scale-side')].entries())
      side.textContent = this.titleOf(sides[at])
  }

  /** Returns the result, the reason for it, and how firm it is, in one sentence each. */
  say(): string[] {
    const { leading, open, settled, reasons, scores } = weigh(this.decision, this.answers)
    const { length } = leading
    if (!length) return []
    const titles = leading.map((outcome) => this.titleOf(outcome))
    const left = open.length ? [areOpen(open.map(numberOf))] : []
    if (length > 1) return [level(titles), ...left]
    const turns = pivots(this.decision, this.answers)
    return [
      (settled === undefined ? leans : isSettled)(`${titles}`),
      settled === undefined ? this.sayReasons(reasons, scores, leading) : decides(settled + 1),
      turns.length ? couldChange(turns.map(numberOf)) : texts.firm,
      ...left,
    ]
  }

  /** `Questions 1 and 2 point that way: 5 points, against 2 for “Hand it over”.` */
  sayReasons(reasons: readonly number[], scores: Readonly<Record<string, number>>, [leading = '']: readonly string[]) {
    const others = Object.entries(scores).filter(([outcome]) => outcome !== leading)
    const most = Math.max(...others.map(([, score]) => score))
    const rivals = others.flatMap(([outcome, score]) => (score === most ? [this.titleOf(outcome)] : []))
    return becauseOf(reasons.map(numberOf), scores[leading] ?? 0, most, rivals)
  }

  titleOf(name: string | undefined) {
    return this.outcomes.find(({ dataset }) => dataset.outcome === name)?.querySelector('dt')?.textContent ?? ''
  }

  markdown() {
    return this.questions
      .map(({ group, inputs }, at) => {
        const given = inputs.find(({ checked }) => checked)
        const notAsked = inputs[0]?.disabled
        const answer = notAsked ? texts.skipped : given ? `**${escapeMarkdown(labelOf(given))}**` : texts.unanswered
        return `${at + 1}. ${escapeMarkdown(group.querySelector('.legend')?.lastChild?.textContent ?? '')} ${answer}`
      })
      .join('\n')
  }
}

/** Questions are numbers from 0 here, and from 1 for readers. */
const numberOf = (question: number) => question + 1

customElements.define('fulcrum-decision', DecisionTool)
