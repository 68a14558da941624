import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { type SeriesColour, seriesColours } from '../../brand'
import { type Frame, SPACE } from './frame'
import { marks } from './marks'
import type { Look, X } from './types'
import type { Values } from './values'

export type Point = readonly [x: number, y: number]

/** A chart as Plot has drawn it. */
export interface Plotted {
  readonly svg: Element
  /** Where a figure is, in pixels. Of bars, it is where the room of their name has its middle. */
  at(x: X, y: number, facet: string): Point
}

/** Draws a chart with Observable Plot (https://observablehq.com/plot/), as an element of a document that nobody sees. */
export function plot(values: Values, look: Look, frame: Frame): Plotted {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const { facets, series } = values
  const { columns, width, height, margin, panel, gap, bars } = frame
  const isFaceted = facets.length > 1
  const named = xScale(values, look, frame)
  const counted = {
    domain: [...frame.domain],
    nice: look.range === undefined,
    label: null,
    ...insets(values, look, frame),
  }
  const between = (size: number, space: number, count: number) => ({
    axis: null,
    paddingInner: count === 1 ? 0 : space / (size + space),
    paddingOuter: 0,
    round: false,
    domain: Array.from({ length: count }, (_, at) => at),
  })
  const svg = Plot.plot({
    document: document as unknown as Document,
    width,
    height,
    marginLeft: margin.left,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    color: { type: 'ordinal', domain: [...series], range: seriesColours().map(paint) },
    // Axes are marks here; without this, Plot would add those that are not.
    x: { ...(bars?.isLying ? counted : named), axis: null },
    y: { ...(bars?.isLying ? named : counted), axis: null },
    ...(isFaceted && {
      fx: between(panel.width, gap.x, columns),
      fy: between(panel.height, gap.y, Math.ceil(facets.length / columns)),
    }),
    marks: [...axes(frame), ...series.flatMap((_, at) => marks(at, values, look, frame))],
  }) as unknown as Element & { scale(name: string): Scale | undefined }
  const middle = (name: string, value: unknown) => {
    const scale = svg.scale(name)
    return (scale?.apply(value) ?? 0) + (scale?.bandwidth ?? 0) / 2
  }
  return {
    svg,
    at(bottom, side, facet) {
      const [left, top] = originOf(Math.max(0, facets.indexOf(facet)), frame)
      const [x, y] = bars?.isLying ? [side, bottom] : [bottom, side]
      return [middle('x', x) + left - margin.left, middle('y', y) + top - margin.top]
    },
  }
}

interface Scale {
  apply(value: unknown): number
  readonly bandwidth?: number
}

/** Returns the top left corner of a facet. */
export function originOf(at: number, { margin, panel, gap, columns }: Frame): Point {
  const [column, row] = [at % columns, Math.floor(at / columns)]
  return [margin.left + column * (panel.width + gap.x), margin.top + row * (panel.height + gap.y)]
}

/** One colour for light pages and one for dark ones, as a value of CSS. */
export const paint = ({ light, dark }: SeriesColour) => `light-dark(${light},${dark})`

const LINE = 'var(--color-line)'
const INK = 'var(--color-ink)'

/** Space inside the frame: for figures above and below bars, and for dots at the edge. */
function insets({ data }: Values, { kinds }: Look, { bars }: Frame) {
  if (kinds.includes('dot')) return { inset: 8 }
  if (!bars?.isValued || bars.isLying) return {}
  return { insetTop: 16, insetBottom: data.some(({ y }) => y < 0) ? 18 : 0 }
}

/** Names stand in the order of the table; Plot would sort them. */
function xScale({ scale }: Values, { rules, notes, kinds }: Look, { xs, bars }: Frame) {
  const shared = { label: null, round: false }
  if (bars) return { ...shared, type: 'band' as const, domain: [...xs], padding: bars.isLying ? 0 : SPACE }
  if (scale === 'name') return { ...shared, type: 'point' as const, domain: [...xs], padding: 0.5 }
  const all = [...xs, ...rules.flatMap(({ x }) => x ?? []), ...notes.map(({ x }) => x)].map(Number)
  const domain = [Math.min(...all), Math.max(...all)]
  const inset = kinds.includes('dot') ? 8 : 0
  return { ...shared, type: scale === 'date' ? ('utc' as const) : ('linear' as const), domain, inset }
}

function axes({ bars, base, ticks, panel, formatX, formatY }: Frame) {
  const about = panel.height < 150 && !bars?.isLying ? 3 : 5
  const shared = { label: null, tickSize: 0, tickPadding: 8 }
  const named = { ...shared, ticks: ticks as never, tickFormat: formatX as never }
  const counted = { ...shared, ticks: about, tickFormat: formatY }
  const grid = { stroke: LINE, strokeOpacity: 1, ticks: about }
  const start = base === undefined ? [] : [base]
  if (bars?.isLying) {
    return [
      ...(bars.isValued ? [] : [Plot.gridX(grid), Plot.axisX(counted)]),
      ...(bars.hasNamesAbove ? [] : [Plot.axisY(named)]),
      ...(bars.hasNamesAbove ? [] : [Plot.ruleX(start, { stroke: INK })]),
    ]
  }
  return [
    ...(bars?.isValued ? [] : [Plot.gridY(grid), Plot.axisY(counted)]),
    Plot.axisX(named),
    Plot.ruleY(start, { stroke: INK }),
  ]
}
