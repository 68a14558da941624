import { decimal, texts } from '../../../lib/words/islands'
import type { Answers } from '../../islands/core/answers'
import { escapeMarkdown, Tool } from '../../islands/tool'
import { type Matrix, rankOptions, sayLimits, sayWinner } from './core'

/** `<fulcrum-matrix>` around a table of number fields: a row for each criterion, its weight first. */
class MatrixTool extends Tool {
  rows: readonly (readonly HTMLInputElement[])[] = []
  criteria: readonly string[] = []
  options: readonly string[] = []

  begin() {
    const rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')]
    this.rows = rows.map((row) => [...row.querySelectorAll('input')])
    this.criteria = rows.map((row) => row.querySelector('th')?.firstChild?.textContent ?? '')
    this.options = [...this.querySelectorAll('thead th')].slice(2).map(({ textContent }) => textContent)
    // When the reader has finished typing, the field shows the number as it was understood.
    this.addEventListener('change', ({ target }) => {
      const field = target as HTMLInputElement
      if (this.fields.includes(field)) field.value = `${numberOf(field)}`
    })
  }

  get fields() {
    return this.rows.flat()
  }

  get answers(): Answers {
    return Object.fromEntries(
      this.fields.flatMap((field) => {
        const value = `${numberOf(field)}`
        return value === field.defaultValue ? [] : [[field.name, value]]
      }),
    )
  }

  set answers(answers: Answers) {
    for (const field of this.fields) {
      field.value = answers[field.name] ?? ''
      field.value = `${numberOf(field)}`
    }
  }

  get matrix(): Matrix {
    const numbers = this.rows.map((row) => row.map(numberOf))
    return {
      weights: numbers.map(([weight = 0]) => weight),
      scores: this.options.map((_, option) => numbers.map((row) => row[option + 1] ?? 0)),
    }
  }

  show() {
    const { matrix } = this
    const totals = [...this.querySelectorAll<HTMLElement>('tfoot [data-place]')]
    const sum = this.querySelector('.matrix-sum') as HTMLElement
    sum.textContent = `${matrix.weights.reduce((one, other) => one + other)}`
    for (const [option, { total, place }] of rankOptions(matrix).entries()) {
      const cell = totals[option] as HTMLElement
      cell.textContent = decimal(total)
      cell.dataset.place = `${place}`
    }
  }

  say() {
    return [sayWinner(this.options, rankOptions(this.matrix)), ...sayLimits(this.matrix, this.criteria, this.options)]
  }

  markdown() {
    const means = [...this.querySelectorAll('.matrix-sum, tfoot [data-place]')].map(({ textContent }) => textContent)
    return [
      [texts.criterion, texts.weight, ...this.options],
      ['---', '---:', ...this.options.map(() => '---:')],
      ...this.rows.map((row, at) => [this.criteria[at], ...row.map(numberOf)]),
      [texts.average, ...means],
    ]
      .map((cells) => `| ${cells.map((cell) => escapeMarkdown(`${cell}`)).join(' | ')} |`)
      .join('\n')
  }
}

/** Returns the number in a field, limited to its range, or its initial value if the content is not a number. */
function numberOf({ valueAsNumber, defaultValue, min, max }: HTMLInputElement): number {
  const number = Math.round(valueAsNumber)
  return Number.isNaN(number) ? Number(defaultValue) : Math.min(Number(max), Math.max(Number(min), number))
}

customElements.define('fulcrum-matrix', MatrixTool)
