import type { Words } from '../words'
import { formatsOf } from './chart/formats'
import type { Graph, Group, Line } from './graph/types'
import type { XyChart } from './mermaid/xychart'
import type { Sequence } from './sequence/types'
import { inOneLine } from './text'
import type { Speech } from './types'

/** Arrows from what is read first to what is read next. */
const arrows = { ltr: '→', rtl: '←' } as const

/** Returns the relations of a diagram as sentences, and what stands in it without one. */
export function sayGraph({ boxes, lines, groups }: Graph, speech: Speech): string[] {
  const { words } = speech
  const { drawing } = words
  const labels = new Map(
    boxes.map(({ id, label, shape }) => [id, label === '' ? signOf(shape, drawing) : inOneLine(label)]),
  )
  const all = flatten(groups)
  const titles = new Map(all.map(({ id, label }) => [id, inOneLine(label)]))
  const nameOf = (id: string) => labels.get(id) ?? titles.get(id) ?? id
  const linked = new Set(lines.flatMap(({ from, to }) => [from, to]))
  const lists = boxes.flatMap(({ label, lists: own = [], above }) => {
    const items = own.flat()
    const name = above ? `${inOneLine(label)} (${above})` : inOneLine(label)
    return items.length > 0 ? [`${name}${words.body.colon}${items.join('; ')}`] : []
  })
  const alone = boxes.filter(({ id, lists: own = [] }) => !linked.has(id) && own.flat().length === 0)
  const members = all.flatMap((group) => {
    const inside = [...group.members, ...group.groups.map(({ id }) => id)].map(nameOf)
    return group.label && inside.length > 0 ? [`${inOneLine(group.label)}${words.body.colon}${inside.join('; ')}`] : []
  })
  const said = lines.filter(({ style }) => style !== 'hidden').map((line) => sayLine(line, nameOf, speech))
  return [...said, ...lists, ...members, ...alone.map(({ id }) => nameOf(id))]
}

const flatten = (groups: readonly Group[]): Group[] => groups.flatMap((group) => [group, ...flatten(group.groups)])

function signOf(shape: string, { start, end }: Words['drawing']): string {
  return shape === 'start' ? start : shape === 'end' ? end : '◇'
}

function sayLine(
  { from, to, label, start, end, near, verb }: Line,
  nameOf: (id: string) => string,
  { words, direction }: Speech,
): string {
  const { drawing, body } = words
  const beside = label ? `${body.colon}${inOneLine(label)}` : ''
  const [one, other] = [nameOf(from), nameOf(to)].map((name, at) => (near?.[at] ? `${name} (${near[at]})` : name))
  if (verb) return `${verb.isReversed ? `${other} ${verb.text} ${one}` : `${one} ${verb.text} ${other}`}${beside}`
  const counts = drawing.counts as Readonly<Partial<Record<string, string>>>
  if (counts[start] && counts[end]) return `${one} (${counts[start]}) – ${other} (${counts[end]})${beside}`
  const isFrom = start !== 'none'
  const isTo = end !== 'none'
  const sign =
    isFrom && isTo ? '↔' : isTo ? arrows[direction] : isFrom ? arrows[direction === 'ltr' ? 'rtl' : 'ltr'] : '–'
  return `${one} ${sign} ${other}${beside}`
}

/** Returns the figures of a chart, one sentence for each value along the bottom. */
export function sayChart({ values, look }: XyChart, { words }: Speech): string[] {
  const { formatX, formatY } = formatsOf(values, words.locale)
  const xs = [...new Set(values.data.map(({ x }) => x))]
  return xs.map((x) => {
    const figures = values.data.filter((one) => one.x === x)
    const said = figures.map(({ series, y }) => (look.isNameless ? formatY(y) : `${series} ${formatY(y)}`))
    return `${formatX(x)}${words.body.colon}${said.join('; ')}`
  })
}

/** Returns the messages and notes of a sequence in their order. */
export function saySequence({ actors, steps }: Sequence, { words, direction }: Speech): string[] {
  const names = new Map(actors.map(({ id, label }) => [id, inOneLine(label)]))
  const nameOf = (id: string) => names.get(id) ?? id
  const { colon } = words.body
  return steps.flatMap((step) => {
    switch (step.kind) {
      case 'message':
        return [
          `${nameOf(step.from)} ${arrows[direction]} ${nameOf(step.to)}${step.label ? colon : ''}${inOneLine(step.label)}`,
        ]
      case 'note':
        return [`${step.of.map(nameOf).join(', ')}${colon}${inOneLine(step.label)}`]
      case 'open':
        return step.name || step.label ? [`[${[step.name, inOneLine(step.label)].filter(Boolean).join(' ')}]`] : []
      case 'divide':
        return step.label ? [`[${inOneLine(step.label)}]`] : []
      default:
        return []
    }
  })
}
