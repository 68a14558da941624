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
    const titles = leading.map((outcome) => `“${this.titleOf(outcome)}”`)
    const left = open.length ? [`${questions(open)} ${open.length > 1 ? 'are' : 'is'} unanswered.`] : []
    if (length > 1) return [`Evenly balanced: ${listOf(titles)}.`, ...left]
    const turns = pivots(this.decision, this.answers)
    return [
      `${settled === undefined ? 'Leans towards' : 'Settled:'} ${titles}.`,
      settled === undefined
        ? `${questions(reasons)} ${reasons.length > 1 ? 'point' : 'points'} that way: ${this.sayPoints(scores, leading)}.`
        : `Your answer to question ${settled + 1} decides it.`,
      turns.length
        ? `A different answer to question ${numbers(turns, 'or')} could change it.`
        : 'Changing any one answer would not change the result.',
      ...left,
    ]
  }

  /** `5 points, against 2 for “Hand it over”`. */
  sayPoints(scores: Readonly<Record<string, number>>, [leading = '']: readonly string[]) {
    const points = scores[leading] ?? 0
    const others = Object.entries(scores).filter(([outcome]) => outcome !== leading)
    const most = Math.max(...others.map(([, score]) => score))
    const rivals = others.flatMap(([outcome, score]) => (score === most ? [`“${this.titleOf(outcome)}”`] : []))
    return `${points} ${points === 1 ? 'point' : 'points'}${most ? `, against ${most} for ${listOf(rivals)}` : ''}`
  }

  titleOf(name: string | undefined) {
    return this.outcomes.find(({ dataset }) => dataset.outcome === name)?.querySelector('dt')?.textContent ?? ''
  }

  markdown() {
    return this.questions
      .map(({ group, inputs }, at) => {
        const given = inputs.find(({ checked }) => checked)
        const notAsked = inputs[0]?.disabled
        const answer = notAsked ? '(skipped)' : given ? `**${escapeMarkdown(labelOf(given))}**` : '(unanswered)'
        return `${at + 1}. ${escapeMarkdown(group.querySelector('.legend')?.lastChild?.textContent ?? '')} ${answer}`
      })
      .join('\n')
  }
}

/** `Question 2`, `Questions 1, 2 and 4`. */
function questions(indexes: readonly number[]) {
  return `${indexes.length > 1 ? 'Questions' : 'Question'} ${numbers(indexes)}`
}

function numbers(indexes: readonly number[], word?: string) {
  return listOf(
    indexes.map((at) => `${at + 1}`),
    word,
  )
}

/** `1, 2 and 4`. */
function listOf(words: readonly string[], word = 'and') {
  const [last = '', ...others] = words.toReversed()
  return others.length ? `${others.reverse().join(', ')} ${word} ${last}` : last
}

customElements.define('fulcrum-decision', DecisionTool)
