import type { Element } from 'hast'
import { data, line, lines, shape } from '../svg'
import { type Block, leadings, setBlock, sizes, weights } from '../text'
import type { Measure } from '../types'
import { type Corners, drawOutline, type Middle } from './outlines'
import type { Box, Shape } from './types'

/** A box with its text set: how much room it takes. */
export interface SetBox {
  readonly box: Box
  readonly width: number
  readonly height: number
  readonly label: Block
}

/** How a shape takes its size from that of its text, and which shape Graphviz ends lines at, if it is not a box. */
interface Form {
  size(width: number, height: number): readonly [width: number, height: number]
  readonly outline?: string
}

const padded = (x: number, y: number, outline?: string): Form => ({
  size: (width, height) => [width + x, height + y],
  ...(outline && { outline }),
})
const square = (inner: number): Form => ({
  size: (width, height) => [Math.hypot(width, height) + inner, Math.hypot(width, height) + inner],
  outline: 'circle',
})
const dot: Form = { size: () => [18, 18], outline: 'circle' }

const FORMS: Readonly<Record<Shape, Form>> = {
  box: padded(32, 20),
  round: padded(32, 20),
  stadium: padded(44, 20),
  diamond: { size: (width, height) => [width * 1.5 + 30, height * 2.1 + 26], outline: 'diamond' },
  circle: square(12),
  'double-circle': square(22),
  cylinder: padded(36, 36),
  hexagon: padded(64, 22, 'hexagon'),
  parallelogram: padded(74, 22, 'parallelogram'),
  'parallelogram-back': padded(74, 22),
  trapezoid: padded(80, 22, 'trapezium'),
  'trapezoid-back': padded(80, 22, 'invtrapezium'),
  subroutine: padded(52, 20),
  flag: padded(52, 20),
  note: padded(34, 20),
  plain: padded(8, 6),
  start: dot,
  end: dot,
  bar: { size: () => [64, 6] },
}

/** Returns the shape at which Graphviz ends the lines of a box. */
export const outlineOf = (box: Box): string => (box.lists ? 'box' : (FORMS[box.shape].outline ?? 'box'))

/** Sets the text of a box, and returns it with its size in pixels. */
export function setBox(box: Box, measure: Measure): SetBox {
  const label = setBlock(box.label, box.lists ? 'strong' : 'label', measure, box.lists ? 400 : 210)
  if (box.lists) {
    const items = box.lists.flat().map((item) => measure(item, sizes.small, weights.small))
    const above = box.above ? measure(`«${box.above}»`, sizes.small, weights.small) : 0
    const width = Math.max(label.width, above, ...items) + 28
    return { box, label, width, height: headOf(box, label) + box.lists.reduce((sum, list) => sum + listOf(list), 0) }
  }
  const [width, height] = FORMS[box.shape].size(label.width, label.height)
  return { box, label, width, height }
}

const headOf = ({ above }: Box, label: Block) => label.height + 16 + (above ? leadings.small : 0)
const listOf = (list: readonly string[]) => (list.length === 0 ? 0 : list.length * leadings.small + 14)

/** Draws a box around a point. `corners` are those that Graphviz gave to a shape with slanted sides. */
export function drawBox(set: SetBox, at: Middle, corners?: Corners): Element[] {
  const { box, label } = set
  if (box.lists) return drawLists(set, at, box.lists)
  const text = lines(label.lines, at.x, textMiddle(box.shape, at), leadings.label, { className: 'drawn-label' })
  return [...drawOutline(box.shape, set, at, corners), ...(box.label === '' ? [] : text)]
}

const textMiddle = (name: Shape, { y }: Middle) => (name === 'cylinder' ? y + 6 : y)

function drawLists(set: SetBox, { x, y }: Middle, lists: readonly (readonly string[])[]): Element[] {
  const { box, label, width, height } = set
  const [left, top] = [x - width / 2, y - height / 2]
  const head = headOf(box, label)
  const drawn = [shape('rect', { className: ['drawn-box'], x: left, y: top, width, height, rx: 2 })]
  const middle = top + head / 2
  const lift = box.above ? leadings.small / 2 : 0
  if (box.above) drawn.push(line(`«${box.above}»`, x, top + 18, { className: 'drawn-item' }))
  drawn.push(...lines(label.lines, x, middle + lift, leadings.label, { className: 'drawn-strong' }))
  let at = top + head
  for (const list of lists) {
    if (list.length === 0) continue
    drawn.push(shape('path', { className: ['drawn-rule'], d: data('M', left, at, 'h', width) }))
    const baseline = (index: number) => at + 7 + leadings.small * (index + 0.75)
    drawn.push(
      ...list.map((item, i) => line(item, left + 14, baseline(i), { className: 'drawn-item', anchor: 'start' })),
    )
    at += listOf(list)
  }
  return drawn
}
