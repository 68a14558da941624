import type { Element } from 'hast'
import { data, line, lines, picture, shape } from '../svg'
import { leadings, sizes } from '../text'
import type { Measure } from '../types'
import { drawBox } from './boxes'
import { besideEnd, drawEnd } from './ends'
import { type LaidGroup, type LaidLine, type Layout, layOut } from './layout'
import type { Graph } from './types'

/** Draws a diagram, and returns it with its size in pixels. */
export async function drawGraph(
  graph: Graph,
  measure: Measure,
): Promise<{ svg: Element; width: number; height: number }> {
  const layout = await layOut(graph, measure)
  const edge = graph.lines.some(({ near }) => near) ? 24 : 2
  const [width, height] = [layout.width + 2 * edge, layout.height + 2 * edge]
  const moved = shape('g', { transform: `translate(${edge} ${edge})` }, content(layout, graph))
  return { svg: picture(width, height, [moved]), width: Math.ceil(width), height: Math.ceil(height) }
}

function content({ boxes, lines: laid, groups }: Layout, graph: Graph): Element[] {
  return [
    ...groups.map(drawGroup),
    ...laid.flatMap((one) => drawLine(one, graph)),
    ...boxes.flatMap((box) => drawBox(box, box, box.corners)),
    ...laid.flatMap(drawLabel),
    // Lines may cross the names of groups, which hide them.
    ...groups.flatMap(nameGroup),
  ]
}

function drawGroup({ x, y, width, height }: LaidGroup): Element {
  return shape('rect', { className: ['drawn-group'], x, y, width, height, rx: 4 })
}

function nameGroup({ label, x, y, width }: LaidGroup): Element[] {
  const middle = y + 12 + label.height / 2
  return lines(label.lines, x + width / 2, middle, leadings.small, { className: 'drawn-name' })
}

function drawLine({ index, curve }: LaidLine, graph: Graph): Element[] {
  const written = graph.lines[index]
  const [first, ...rest] = curve
  if (!written || !first || written.style === 'hidden') return []
  const [second = first, last = first, before = first] = [rest[0], rest.at(-1), rest.at(-2)]
  const path = shape('path', {
    className: written.style === 'solid' ? ['drawn-line'] : ['drawn-line', `drawn-${written.style}`],
    d: data('M', ...first, 'C', ...rest.flat()),
  })
  const near = [
    { text: written.near?.[0], tip: first, from: second },
    { text: written.near?.[1], tip: last, from: before },
  ].flatMap(({ text, tip, from }) => {
    if (!text) return []
    const { x, y, anchor } = besideEnd(tip, from, sizes.small, written.label !== undefined)
    return [line(text, x, y, { className: 'drawn-small', anchor })]
  })
  return [path, ...drawEnd(written.start, first, second), ...drawEnd(written.end, last, before), ...near]
}

function drawLabel({ label }: LaidLine): Element[] {
  return label ? lines(label.lines, label.x, label.y, leadings.small, { className: 'drawn-small' }) : []
}
