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

  /** What the answers come to, why, and how firm that is: a sentence each. */
  say(): string[] {
    const { leading, open, settled, reasons, scores } = weigh(this.decision, this.answers)
    const { length } = leading
    if (!length) return []
    const titles = leading.map((outcome) => this.titleOf(outcome))
    const left = open.length ? [`${listOf(open)} ${open.length > 1 ? 'are' : 'is'} open.`] : []
    if (length > 1) return [`In balance: ${titles.join(', ')}.`, ...left]
    const turns = pivots(this.decision, this.answers)
    return [
      settled === undefined ? `Leaning towards: ${titles}.` : `Settled: ${titles}.`,
      settled === undefined
        ? `${listOf(reasons)} ${reasons.length > 1 ? 'argue' : 'argues'} for it (${Object.values(scores)
            .sort((a, b) => b - a)
            .slice(0, 2)
            .join(' to ')}).`
        : `The answer to question ${settled + 1} leads there.`,
      turns.length
        ? `It would change if you answered ${listOf(turns, 'or').toLowerCase()} differently.`
        : 'No other answer to a single question would change it.',
      ...left,
    ]
  }

  titleOf(name: string | undefined) {
    return this.outcomes.find(({ dataset }) => dataset.outcome === name)?.querySelector('dt')?.textContent ?? ''
  }

  markdown() {
    return this.questions
      .map(({ group, inputs }, at) => {
        const given = inputs.find(({ checked }) => checked)
        const notAsked = inputs[0]?.disabled
        const answer = notAsked ? '(not asked)' : given ? `**${escapeMarkdown(labelOf(given))}**` : '(open)'
        return `${at + 1}. ${escapeMarkdown(group.querySelector('.legend')?.lastChild?.textContent ?? '')} ${answer}`
      })
      .join('\n')
  }
}

/** `Question 2`, `Questions 1, 2 and 4`. */
function listOf(indexes: readonly number[], word = 'and') {
  const numbers = indexes.map((at) => at + 1)
  const last = numbers.pop()
  return numbers.length ? `Questions ${numbers.join(', ')} ${word} ${last}` : `Question ${last}`
}

customElements.define('fulcrum-decision', DecisionTool)
