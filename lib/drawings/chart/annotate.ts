import type { Element } from 'hast'
import { line, data as path, shape } from '../svg'
import type { Frame } from './frame'
import { along, type Box, place, type Surface } from './place'
import { originOf, type Plotted, type Point } from './plot'
import type { Look } from './types'
import type { Values } from './values'

type Measure = (text: string) => number

/** Draws what stands in a chart besides its figures: names of facets, figures of bars, lines across it, notes. */
export function annotate(values: Values, look: Look, frame: Frame, plotted: Plotted, small: Measure): Element[] {
  return values.facets.flatMap((facet, at) => {
    const [x, y] = originOf(at, frame)
    const name = values.facets.length > 1 ? [line(facet, x, y - 9, { className: 'drawn-name', anchor: 'start' })] : []
    const within = {
      x,
      y: y - 8,
      width: frame.panel.width + (frame.bars ? frame.margin.right : 0),
      height: frame.panel.height + 6,
    }
    const surface: Surface = { within, points: [], texts: [], bars: [] }
    const figures = barTexts(values, look, frame, plotted, facet, surface, small)
    for (const series of values.series) {
      const own = values.data.filter((one) => one.series === series && one.facet === facet && !Number.isNaN(one.y))
      surface.points.push(...along(own.map((one) => plotted.at(one.x, one.y, facet))))
    }
    const { shapes, labels } = marks(look, frame, plotted, facet, { x, y }, surface, small)
    return [...name, ...shapes, ...figures, ...labels]
  })
}

/** Draws lines and rings first, since labels keep clear of them. */
function marks(
  { rules, notes }: Look,
  frame: Frame,
  { at }: Plotted,
  facet: string,
  origin: { readonly x: number; readonly y: number },
  surface: Surface,
  small: Measure,
): { readonly shapes: Element[]; readonly labels: Element[] } {
  const { width, height } = frame.panel
  const [first = 0] = frame.xs
  const lines = rules.map((rule) => {
    const [x, y] = at(rule.x ?? first, rule.y ?? frame.domain[0], facet)
    const isFlat = (rule.y !== undefined) !== (frame.bars?.isLying ?? false)
    const ends: readonly Point[] = isFlat
      ? [
          [origin.x, y],
          [origin.x + width, y],
        ]
      : [
          [x, origin.y - 4],
          [x, origin.y + height],
        ]
    return { label: rule.label, isFlat, ends }
  })
  const rings = notes.map(({ x, y, label }) => ({ label, point: at(x, y, facet) }))
  for (const { ends } of lines) surface.points.push(...along(ends))
  for (const {
    point: [x, y],
  } of rings)
    surface.texts.push({ x: x - 5, y: y - 5, width: 10, height: 10 })
  const placed = [
    ...rings.map(({ label, point }) => ({ label, box: place(around(point, small(label)), surface) })),
    ...lines.map(({ label, isFlat, ends }) => ({ label, box: place(beside(ends, isFlat, small(label)), surface) })),
  ]
  const dashed = ['drawn-line', 'drawn-dashed']
  return {
    shapes: [
      ...lines.map(({ ends: [from, to] }) =>
        shape('path', { className: dashed, d: path('M', ...(from ?? []), 'L', ...(to ?? [])) }),
      ),
      ...rings.map(({ point: [cx, cy] }) => shape('circle', { className: ['drawn-open'], cx, cy, r: 4.5 })),
    ],
    labels: placed.map(({ label, box }) =>
      line(label, box.x, box.y + 12.5, { className: 'drawn-small', anchor: 'start' }),
    ),
  }
}

const TALL = 16

/** Places for a label around a point, the best first. */
function around([x, y]: Point, width: number): Box[] {
  const box = (left: number, top: number): Box => ({ x: left, y: top, width, height: TALL })
  const [above, below] = [y - 7 - TALL, y + 7]
  return [
    ...[box(x - width - 5, above), box(x + 5, above), box(x - width / 2, above - 1), box(x + 5, below)],
    ...[box(x - width - 5, below), box(x - width / 2, below + 1), box(x - width - 10, y - 8), box(x + 10, y - 8)],
    ...[
      box(x - width - 12, above - 12),
      box(x + 12, above - 12),
      box(x + 12, below + 12),
      box(x - width - 12, below + 12),
    ],
  ]
}

/** Places for a label beside a line across the chart, the best first. */
function beside(ends: readonly Point[], isFlat: boolean, width: number): Box[] {
  const [[x1, y1] = [0, 0], [x2, y2] = [0, 0]] = ends
  const box = (left: number, top: number): Box => ({ x: left, y: top, width, height: TALL })
  if (!isFlat) {
    return Array.from({ length: 20 }, (_, at) => y1 + ((y2 - y1 - TALL) * at) / 20).flatMap((y) => {
      return [box(x1 + 5, y), box(x1 - width - 5, y)]
    })
  }
  const over = [1, 0, 0.75, 0.25, 0.5].flatMap((part) => {
    const x = x1 + (x2 - x1 - width) * part
    return [box(x, y1 - TALL - 3), box(x, y1 + 3)]
  })
  return [box(x2 + 5, y1 - TALL / 2), ...over]
}

/** Writes the figure of each bar at its end, if there is no axis that says it. */
function barTexts(
  { data, series }: Values,
  { kinds }: Look,
  { bars, formatY, base = 0 }: Frame,
  { at }: Plotted,
  facet: string,
  surface: Surface,
  small: Measure,
): Element[] {
  if (!bars) return []
  return data.flatMap((one) => {
    const index = series.indexOf(one.series)
    if (one.facet !== facet || Number.isNaN(one.y) || kinds[index] !== 'bar') return []
    const before = kinds.slice(0, index).filter((kind) => kind === 'bar').length
    const shift = bars.first + bars.each * (before + 0.5) - bars.band / 2
    const [x, y] = at(one.x, one.y, facet)
    const [startX, startY] = at(one.x, base, facet)
    const value = formatY(one.y)
    const isNegative = one.y < base
    surface.bars.push(
      bars.isLying
        ? { x: Math.min(x, startX), y: y + shift - bars.each / 2, width: Math.abs(x - startX), height: bars.each }
        : { x: x + shift - bars.each / 2, y: Math.min(y, startY), width: bars.each, height: Math.abs(y - startY) },
    )
    if (!bars.isValued) return []
    const width = small(value)
    if (bars.isLying) {
      surface.texts.push({ x: isNegative ? x - width - 5 : x + 5, y: y + shift - 8, width, height: TALL })
      const anchor = isNegative ? 'end' : 'start'
      return [line(value, x + (isNegative ? -5 : 5), y + shift + 4.5, { className: 'drawn-small', anchor })]
    }
    surface.texts.push({ x: x + shift - width / 2, y: isNegative ? y + 3 : y - 19, width, height: TALL })
    return [line(value, x + shift, isNegative ? y + 15 : y - 6, { className: 'drawn-small' })]
  })
}
