import { inPercent, texts } from '../../../lib/words/islands'
import type { Answers } from '../../islands/core/answers'
import { escapeMarkdown, labelOf, Tool } from '../../islands/tool'
import { moveShare, parseShares, sayShare, sayWeek, showShare } from './core'

/** `<fulcrum-allocation>` around a bar and sliders. Moving one slider moves others. */
class Allocation extends Tool {
  ranges: readonly HTMLInputElement[] = []
  labels: readonly string[] = []
  author: readonly number[] = []
  /** The shares that a reader begins with: the author's, rounded to steps. */
  start: readonly number[] = []
  shares: readonly number[] = []
  /** The share that is being moved, and the shares before that. */
  moved = -1
  earlier: readonly number[] = []

  begin() {
    this.ranges = [...this.querySelectorAll<HTMLInputElement>('[type=range]')]
    this.labels = this.ranges.map(labelOf)
    this.author = this.ranges.map(({ dataset }) => Number(dataset.author))
    this.start = this.ranges.map(({ defaultValue }) => Number(defaultValue))
    // In the capture phase, so that the other shares have changed before answers are read.
    this.addEventListener('input', ({ target }) => this.move(this.ranges.indexOf(target as HTMLInputElement)), true)
    this.addEventListener('focusin', () => {
      this.moved = -1
    })
  }

  move(index: number) {
    const range = this.ranges[index]
    if (!range) return
    if (index !== this.moved) this.earlier = this.shares
    this.moved = index
    this.shares = moveShare(this.earlier, index, range.valueAsNumber)
  }

  get answers(): Answers {
    if (`${this.shares}` === `${this.start}`) return {}
    return Object.fromEntries(this.ranges.map(({ name }, index) => [name, `${this.shares[index]}`]))
  }

  set answers(answers: Answers) {
    const names = this.ranges.map(({ name }) => name)
    this.shares = parseShares(names, answers) ?? this.start
    this.moved = -1
  }

  /** The author's week. Before the reader has set anything, it is rounded to steps, so that there is no difference. */
  get compared() {
    return Object.keys(this.answers).length ? this.author : this.shares
  }

  show() {
    let before = 0
    const bars = this.querySelectorAll('.own-week svg svg')
    for (const [index, range] of this.ranges.entries()) {
      const share = this.shares[index] ?? 0
      const beside = this.compared[index] ?? 0
      range.value = `${share}`
      range.ariaValueText = sayShare(share, beside)
      ;(range.previousElementSibling as HTMLElement).textContent = showShare(share, beside)
      const bar = bars[index] as SVGElement
      bar.setAttribute('x', `${before}%`)
      bar.setAttribute('width', `${share}%`)
      ;(bar.querySelector('b') as HTMLElement).textContent = `${share}`
      before += share
    }
  }

  say() {
    return sayWeek(this.labels, this.shares, this.compared)
  }

  markdown() {
    const rows = this.labels.map((label, index) => {
      const share = this.shares[index] ?? 0
      return `| ${escapeMarkdown(label)} | ${showShare(share, share)} | ${inPercent(this.author[index] ?? 0)} |`
    })
    return `| ${texts.activity} | ${texts.myWeek} | ${texts.inText} |\n| --- | ---: | ---: |\n${rows.join('\n')}`
  }
}

customElements.define('fulcrum-allocation', Allocation)
