import { comesTo, texts } from '../../../lib/words/islands'
import type { Answers } from '../../islands/core/answers'
import { escapeMarkdown, labelOf, Tool } from '../../islands/tool'
import { compute, draw, formatOf, rowsOf, show } from './core'

/** `<fulcrum-calculator>` around sliders, a table of results, and a curve. */
class Calculator extends Tool {
  inputs: readonly HTMLInputElement[] = []
  results: readonly HTMLTableCellElement[] = []
  formulas: Record<string, string> = {}
  /** What the author's figures come to. */
  author: readonly string[] = []
  format!: (value: number) => string

  begin() {
    this.inputs = [...this.querySelectorAll<HTMLInputElement>('[type=range]')]
    this.results = [...this.querySelectorAll<HTMLTableCellElement>('[data-formula]')]
    this.formulas = Object.fromEntries(this.results.map(({ dataset }) => [dataset.name, dataset.formula]))
    this.author = this.results.map((cell) => cell.textContent as string)
    this.format = formatOf(this.querySelector<HTMLElement>('.figures-found')?.dataset.locale as string)
  }

  get answers() {
    return Object.fromEntries(
      this.inputs.flatMap(({ name, value, defaultValue }) => (value === defaultValue ? [] : [[name, value]])),
    )
  }

  /** A range keeps any number within its limits, and takes its middle for anything else. */
  set answers(answers: Answers) {
    for (const input of this.inputs) {
      const asked = answers[input.name]
      input.value = asked && Number.isFinite(+asked) ? asked : input.defaultValue
    }
  }

  get given() {
    return Object.fromEntries(this.inputs.map(({ name, valueAsNumber }) => [name, valueAsNumber]))
  }

  write(value: number, { dataset }: HTMLElement) {
    return show(value, dataset.form as string, this.format)
  }

  show() {
    for (const input of this.inputs) {
      const text = this.write(input.valueAsNumber, input)
      input.ariaValueText = text
      input.closest('tr')?.cells[1]?.replaceChildren(text)
    }
    const values = compute(this.formulas, this.given)
    for (const cell of this.results) cell.textContent = this.write(values[cell.dataset.name as string] as number, cell)
    const curve = this.querySelector<HTMLElement>('.curve')
    if (curve) this.draw(curve)
  }

  draw(curve: HTMLElement) {
    const input = this.inputs.find(({ name }) => name === curve.dataset.over) as HTMLInputElement
    const result = this.results.find(({ dataset }) => dataset.name === curve.dataset.of) as HTMLElement
    const { given } = this
    const valueAt = (at: number) =>
      compute(this.formulas, { ...given, [input.name]: at })[curve.dataset.of as string] as number
    const [min, max, step] = [+input.min, +input.max, +input.step]
    const { line, point, ends } = draw(valueAt, min, max, input.valueAsNumber)
    const [path, dot] = curve.querySelectorAll('path')
    path?.setAttribute('d', line)
    dot?.setAttribute('d', point)
    ;(curve.querySelector('.curve-end') as HTMLElement).textContent = this.write(ends[1], result)
    const cells = curve.querySelectorAll('td + td')
    for (const [row, at] of rowsOf(min, max, step).entries())
      cells[row]?.replaceChildren(this.write(valueAt(at), result))
  }

  say() {
    if (!Object.keys(this.answers).length) return []
    return this.results.map((cell, at) =>
      comesTo(this.nameOf(cell), cell.textContent as string, this.author[at] as string),
    )
  }

  nameOf(cell: HTMLElement) {
    return cell.previousElementSibling?.firstElementChild?.textContent as string
  }

  markdown() {
    const given = this.inputs.map((input) => [
      labelOf(input),
      input.ariaValueText as string,
      this.write(+input.defaultValue, input),
    ])
    const found = this.results.map((cell, at) => [this.nameOf(cell), cell.textContent, this.author[at]])
    const rows = [...given, ...found].map(
      (row) => `| ${row.map((text) => escapeMarkdown(text as string)).join(' | ')} |`,
    )
    return `| ${texts.figure} | ${texts.myFigures} | ${texts.inText} |\n| --- | ---: | ---: |\n${rows.join('\n')}`
  }
}

customElements.define('fulcrum-calculator', Calculator)
