import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import type { SeriesColour } from '../../brand'
import type { ChartSpec } from './types'
import { type Datum, dateOf, type Values, type X } from './values'

/** What `plot` needs besides the figures. */
export interface Setting {
  readonly width: number
  readonly marginLeft: number
  readonly marginRight: number
  readonly marginTop: number
  readonly colours: readonly SeriesColour[]
  /** True for facets one below the other. */
  readonly isNarrow: boolean
  /** True for bars from left to right. */
  readonly isLying: boolean
  formatX(value: X): string
  formatY(value: number): string
}

/** Draws a chart with Observable Plot (https://observablehq.com/plot/), as an element of a document that nobody sees. */
export function plot(values: Values, spec: ChartSpec, setting: Setting): Element {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const { width, marginLeft, marginRight, marginTop, colours, isNarrow, isLying } = setting
  const { data, series, scale, facets } = values
  const isFaceted = facets.length > 1
  const all = [...new Set(data.map(({ x }) => x))]
  // Names stand in the order of the table; Plot would sort them.
  const names = {
    ...(scale === 'date' && spec.kind !== 'bar' && { type: 'utc' as const }),
    ...((scale === 'name' || spec.kind === 'bar') && { domain: all, padding: spec.kind === 'bar' ? 0.25 : 0.5 }),
    ...(scale === 'name' && spec.kind !== 'bar' && { type: 'point' as const }),
  }
  const across = isNarrow || !isFaceted ? 1 : facets.length
  const height = isLying
    ? all.length * (series.length > 1 ? 10 + 18 * series.length : 30) + 40
    : isFaceted && isNarrow
      ? facets.length * 170 + 30
      : Math.round(Math.min(340, Math.max(230, (width / across) * 0.56)))
  const facet = isFaceted ? (isNarrow || isLying ? { fy: 'facet' } : { fx: 'facet' }) : {}
  return Plot.plot({
    document: document as unknown as Document,
    width,
    height: height + marginTop,
    marginLeft,
    marginTop: marginTop + 8,
    marginRight,
    marginBottom: 32,
    color: { type: 'ordinal', domain: [...series], range: colours.map(paint) },
    ...(isLying ? { y: names } : { x: names }),
    ...(isFaceted && { fx: { padding: 0.12, domain: facets }, fy: { padding: 0.22, domain: facets } }),
    marks: [
      ...axes(values, spec, setting, across),
      ...marks(data, values, spec, facet, isLying),
      ...annotations(values, spec),
    ],
  }) as unknown as Element
}

/** One colour for light pages and one for dark ones, as a value of CSS. */
export const paint = ({ light, dark }: SeriesColour) => `light-dark(${light},${dark})`

const LINE = 'var(--color-line)'
const INK = 'var(--color-ink)'

function axes(
  values: Values,
  spec: ChartSpec,
  { width, isNarrow, isLying, formatX, formatY }: Setting,
  across: number,
) {
  const isFaceted = values.facets.length > 1
  const domain = [...new Set(values.data.map(({ x }) => x))]
  // About one label for so many pixels; names are all said.
  const count = Math.max(3, Math.floor(width / across / 84))
  const some = values.scale === 'name' ? undefined : values.scale === 'date' ? pick(domain, count) : count
  const named = { label: null, tickSize: 0, tickFormat: formatX as never }
  const counted = { label: null, tickSize: 0, ticks: 5, tickFormat: formatY }
  const grid = { stroke: LINE, strokeOpacity: 1 }
  const heads = isFaceted
    ? [
        isNarrow || isLying
          ? Plot.axisFy({ label: null, anchor: 'right', dx: -16, dy: -6 })
          : Plot.axisFx({ label: null, anchor: 'top' }),
      ]
    : []
  if (isLying) {
    return [
      Plot.gridX({ ...grid, ticks: 5 }),
      Plot.axisX(counted),
      Plot.axisY({ ...named, tickPadding: 8 }),
      Plot.ruleX([0], { stroke: INK }),
      ...heads,
    ]
  }
  const ticks = some === undefined ? {} : { ticks: some as never }
  const zero = spec.kind === 'bar' || spec.kind === 'area' ? [Plot.ruleY([0], { stroke: INK })] : []
  return [
    Plot.gridY({ ...grid, ticks: 5 }),
    Plot.axisY({ ...counted, tickPadding: 8 }),
    Plot.axisX({ ...named, ...ticks, tickPadding: 8 }),
    ...zero,
    ...heads,
  ]
}

/** Returns about `count` of some dates, evenly spaced, with the first of them. */
function pick(dates: readonly X[], count: number): readonly X[] {
  const sorted = dates.toSorted((a, b) => Number(a) - Number(b))
  const step = Math.ceil(sorted.length / count)
  return sorted.filter((_, at) => at % step === 0)
}

function marks(data: readonly Datum[], { series }: Values, { kind }: ChartSpec, facet: object, isLying: boolean) {
  const rows = data as Datum[]
  const ends = { x: 'x', y: 'y', z: 'series', ...facet }
  if (kind === 'line')
    return [
      Plot.lineY(rows, { ...ends, stroke: 'series', strokeWidth: 2 }),
      ...(rows.length <= 40 ? [Plot.dot(rows, { ...ends, fill: 'series', r: 2.6 })] : []),
    ]
  if (kind === 'area')
    return [
      Plot.areaY(rows, { ...ends, fill: 'series', fillOpacity: series.length > 1 ? 0.85 : 0.35 }),
      ...(series.length === 1 ? [Plot.lineY(rows, { ...ends, stroke: 'series', strokeWidth: 2 })] : []),
    ]
  if (kind === 'dot') return [Plot.dot(rows, { ...ends, fill: 'series', r: 3.6 })]
  return isLying
    ? [Plot.barX(rows, { y: 'x', x: 'y', fill: 'series', sort: null, ...facet })]
    : [Plot.barY(rows, { x: 'x', y: 'y', fill: 'series', sort: null, ...facet })]
}

function annotations({ scale, data }: Values, { rules, notes }: ChartSpec) {
  const place = (x: number | string) =>
    scale === 'date' ? dateOf(String(x)) : scale === 'number' ? Number(x) : String(x)
  const dashed = { stroke: INK, strokeDasharray: '4 3' }
  const across = rules.flatMap(({ y }) => (y === undefined ? [] : [Plot.ruleY([y], dashed)]))
  const down = rules.flatMap(({ x }) => (x === undefined ? [] : [Plot.ruleX([place(x)], dashed)]))
  // A label stands on the side where there is more room.
  const [first, last] = [Math.min(...data.map(({ x }) => Number(x))), Math.max(...data.map(({ x }) => Number(x)))]
  const side = (x: number | string) =>
    Number(place(x)) > (first + last) / 2
      ? ({ textAnchor: 'end', dx: -6 } as const)
      : ({ textAnchor: 'start', dx: 6 } as const)
  const labels = rules.map(({ x, y, label }) =>
    y === undefined
      ? Plot.text([{ x: place(x ?? 0), label }], { x: 'x', text: 'label', frameAnchor: 'top', ...side(x ?? 0), dy: 4 })
      : Plot.text([{ y, label }], { y: 'y', text: 'label', frameAnchor: 'right', textAnchor: 'end', dy: -9 }),
  )
  const points = notes.flatMap(({ x, y, label }) => {
    const at = [{ x: place(x), y, label }]
    return [
      Plot.dot(at, { x: 'x', y: 'y', r: 4.5, stroke: INK }),
      Plot.text(at, { x: 'x', y: 'y', text: 'label', ...side(x), dy: -10 }),
    ]
  })
  return [...across, ...down, ...labels, ...points]
}
