import type { Element } from 'hast'
import { drawEnd, type Point } from '../graph/ends'
import { data, line, lines, picture, shape } from '../svg'
import { leadings, setBlock } from '../text'
import type { Measure } from '../types'
import { MOST, placeColumns } from './columns'
import { drawFrame, drawHead, type Frame, START } from './frames'
import type { Message, Note, Sequence, Step } from './types'

/** Draws a sequence from top to bottom, and returns it with its size in pixels. */
export function drawSequence(sequence: Sequence, measure: Measure): { svg: Element; width: number; height: number } {
  const columns = placeColumns(sequence, measure)
  const byActor = new Map(columns.map((column) => [column.actor.id, column]))
  const head = Math.max(0, ...columns.map(({ label }) => label.height)) + 20
  const extent = { left: 0, right: Math.max(0, ...columns.map(({ x, width }) => x + width / 2)) }
  const drawn = { frames: [] as Element[], bars: [] as Element[], front: [] as Element[] }
  const frames: Frame[] = []
  const active = new Map<string, number[]>()
  let y = head + 14

  const reach = (left: number, right: number) => {
    for (const frame of frames) {
      frame.left = Math.min(frame.left, left - 14)
      frame.right = Math.max(frame.right, right + 14)
    }
    extent.left = Math.min(extent.left, left)
    extent.right = Math.max(extent.right, right)
  }
  for (const step of sequence.steps) draw(step)
  const bottom = y + 12
  for (const id of active.keys()) while (active.get(id)?.length) endBar(id)

  const lifelines = columns.map(({ x }) =>
    shape('path', { className: ['drawn-life'], d: data('M', x, head, 'V', bottom) }),
  )
  const left = extent.left - 3
  const [width, height] = [extent.right + 3 - left, bottom + 2]
  const all = [
    ...drawn.frames,
    ...lifelines,
    ...drawn.bars,
    ...drawn.front,
    ...columns.flatMap((column) => drawHead(column, head)),
  ]
  const svg = picture(width, height, [shape('g', { transform: `translate(${Math.ceil(-left)} 1)` }, all)])
  return { svg, width: Math.ceil(width), height: Math.ceil(height) }

  function draw(step: Step): void {
    if (step.kind === 'message') message(step)
    else if (step.kind === 'note') note(step)
    else if (step.kind === 'turn') {
      if (step.isActive) active.set(step.actor, [...(active.get(step.actor) ?? []), y])
      else endBar(step.actor)
    } else if (step.kind === 'close') closeFrame()
    else if (step.kind === 'divide') {
      frames.at(-1)?.dividers.push({ y, label: step.label })
      y += step.label ? 26 : 10
    } else {
      y += 6
      frames.push({ ...step, top: y, dividers: [], left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY })
      y += step.name || step.label ? 26 : 8
    }
  }

  function endBar(id: string): void {
    const starts = active.get(id)
    const start = starts?.pop()
    const x = byActor.get(id)?.x
    if (start === undefined || x === undefined) return
    const shift = (starts?.length ?? 0) * 4
    const bar = { x: x - 5 + shift, y: start, width: 10, height: Math.max(10, y - start), rx: 1 }
    drawn.bars.unshift(shape('rect', { className: ['drawn-box'], ...bar }))
  }

  function message({ from, to, label, isDashed, start, end }: Message): void {
    const [one, other] = [byActor.get(from)?.x ?? 0, byActor.get(to)?.x ?? 0]
    const text = setBlock(label, 'small', measure, MOST)
    const depth = (id: string) => (active.get(id)?.length ? 5 : 0)
    y += text.height + 8
    const className = isDashed ? ['drawn-line', 'drawn-dashed'] : ['drawn-line']
    if (from === to) {
      const x = one + depth(from)
      drawn.front.push(shape('path', { className, d: data('M', x, y, 'h', 34, 'v', 18, 'h', -34) }))
      drawn.front.push(...drawEnd(end, [x, y + 18], [x + 34, y + 18]))
      drawn.front.push(
        ...text.lines.map((value, i) =>
          line(value, x + 8, y - 6 - (text.lines.length - 1 - i) * leadings.small, START),
        ),
      )
      reach(one - 8, x + Math.max(36, text.width + 10))
      y += 28
      return
    }
    const way = other > one ? 1 : -1
    const [tail, tip]: Point[] = [
      [one + way * depth(from), y],
      [other - way * depth(to), y],
    ]
    if (!tail || !tip) return
    drawn.front.push(shape('path', { className, d: data('M', ...tail, 'L', ...tip) }))
    drawn.front.push(...drawEnd(end, tip, tail), ...drawEnd(start, tail, tip))
    drawn.front.push(
      ...lines(text.lines, (tail[0] + tip[0]) / 2, y - 5 - text.height / 2, leadings.small, {
        className: 'drawn-small',
      }),
    )
    reach(Math.min(one, other), Math.max(one, other))
    y += 10
  }

  function note({ of, side, label }: Note): void {
    const at = of.map((id) => byActor.get(id)?.x ?? 0)
    const [first, last] = [Math.min(...at), Math.max(...at)]
    const most = of.length > 1 ? Math.max(MOST, last - first + 20) : MOST
    const text = setBlock(label, 'small', measure, most)
    const width = Math.max(text.width + 22, of.length > 1 ? last - first + 44 : 0)
    const middle =
      side === 'over' ? (first + last) / 2 : side === 'left' ? first - 12 - width / 2 : first + 12 + width / 2
    const height = text.height + 12
    y += 8
    drawn.front.push(shape('rect', { className: ['drawn-note'], x: middle - width / 2, y, width, height, rx: 2 }))
    drawn.front.push(...lines(text.lines, middle, y + height / 2, leadings.small, { className: 'drawn-item' }))
    reach(middle - width / 2, middle + width / 2)
    y += height + 6
  }

  function closeFrame(): void {
    const frame = frames.pop()
    if (!frame) return
    y += 8
    const { left, right, back, front } = drawFrame(frame, y, extent.right, measure)
    drawn.frames.unshift(...back)
    drawn.front.push(...front)
    reach(left + 6, right - 6)
    y += 4
  }
}
