import type { Answers } from '../../islands/core/answers'
import { escapeMarkdown, labelOf, Tool } from '../../islands/tool'
import { balanceOf, countSigns, type SignList, sayTicks } from './core'

interface List extends SignList {
  readonly boxes: readonly HTMLInputElement[]
  readonly marks: readonly HTMLElement[]
}

/** `<fulcrum-checklist>` around one or two groups of checkboxes with verdicts, and a scale if there are two. */
class Checklist extends Tool {
  lists: readonly List[] = []

  begin() {
    this.lists = [...this.querySelectorAll<HTMLElement>('[role=group]')].map(readList)
  }

  get answers() {
    return Object.fromEntries(this.boxes.flatMap(({ checked, name, value }) => (checked ? [[name, value]] : [])))
  }

  set answers(answers: Answers) {
    for (const box of this.boxes) box.checked = answers[box.name] === box.value
  }

  get boxes() {
    return this.lists.flatMap(({ boxes }) => boxes)
  }

  get ticked() {
    return this.lists.map(({ boxes }) => boxes.map(({ checked }) => checked))
  }

  show() {
    const { ticked } = this
    const tallies = this.lists.map((list, index) => countSigns(list, ticked[index] ?? []))
    for (const [index, { marks }] of this.lists.entries()) {
      for (const [at, mark] of marks.entries()) mark.classList.toggle('holds', at === tallies[index]?.verdict)
    }
    const [left, right] = tallies
    const scale = this.querySelector<HTMLElement>('.scale')
    if (!scale || !left || !right) return
    const tip = 3 * balanceOf(left, right)
    scale.dataset.tilt = `${Math.sign(tip) * Math.ceil(Math.abs(tip))}`
    for (const [at, side] of [...scale.querySelectorAll('.scale-side')].entries()) {
      side.textContent = this.lists[at]?.title ?? ''
    }
  }

  say() {
    return sayTicks(this.lists, this.ticked)
  }

  markdown() {
    return this.lists
      .map(({ title, boxes }) => {
        const signs = boxes.map((box) => `- [${box.checked ? 'x' : ' '}] ${escapeMarkdown(labelOf(box))}`)
        return `**${escapeMarkdown(title)}**\n\n${signs.join('\n')}`
      })
      .join('\n\n')
  }
}

function readList(group: HTMLElement): List {
  const boxes = [...group.querySelectorAll('input')]
  const marks = [...group.querySelectorAll<HTMLElement>('.verdict')]
  return {
    title: group.querySelector('.legend')?.textContent ?? '',
    boxes,
    weights: boxes.map(({ dataset }) => Number(dataset.weight)),
    marks,
    // A verdict may have more paragraphs and lists; the first element says it.
    verdicts: marks.map((mark) => ({
      from: Number(mark.dataset.from),
      text: mark.querySelector('dd > *')?.textContent ?? '',
    })),
  }
}

customElements.define('fulcrum-checklist', Checklist)
