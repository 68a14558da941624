import * as Plot from '@observablehq/plot'
import type { Frame } from './frame'
import type { Look } from './types'
import type { Datum, Values } from './values'

/** Returns the marks of one series. Areas come all with the first, since they stand on each other. */
export function marks(
  at: number,
  { facets, series, data }: Values,
  { kinds }: Look,
  { columns, xs, bars, base }: Frame,
) {
  const facet =
    facets.length > 1
      ? {
          fx: (one: Datum) => facets.indexOf(one.facet) % columns,
          fy: (one: Datum) => Math.floor(facets.indexOf(one.facet) / columns),
        }
      : {}
  const rows = data.filter((one) => one.series === series[at]) as Datum[]
  // The scale is named, since a series that is called "Red" would be red without it.
  const colour = { value: 'series', scale: 'color' } as const
  const ends = { ...(bars?.isLying ? { x: 'y', y: 'x' } : { x: 'x', y: 'y' }), ...facet }
  const line = () => Plot.line(rows, { ...ends, z: null, stroke: colour as never, strokeWidth: 2 })
  const dots = (r: number) => Plot.dot(rows, { ...ends, fill: colour as never, r })
  switch (kinds[at]) {
    case 'bar': {
      const { band = 0, first = 0, each = 0, isLying } = bars ?? {}
      const before = first + each * kinds.slice(0, at).filter((kind) => kind === 'bar').length
      const shared = { fill: colour as never, ...facet }
      const inset = [before + 0.5, band - before - each + 0.5] as const
      return isLying
        ? [
            Plot.barX(rows, {
              y: 'x',
              x1: base,
              x2: 'y',
              insetTop: inset[0],
              insetBottom: inset[1],
              ...shared,
            } as never),
          ]
        : [
            Plot.barY(rows, {
              x: 'x',
              y1: base,
              y2: 'y',
              insetLeft: inset[0],
              insetRight: inset[1],
              ...shared,
            } as never),
          ]
    }
    case 'area': {
      if (at > 0) return []
      const all = { x: 'x', y: 'y', z: 'series', ...facet }
      const isOne = series.length === 1
      return [
        Plot.areaY(data as Datum[], { ...all, fill: colour as never, fillOpacity: isOne ? 0.35 : 0.85 }),
        ...(isOne ? [line()] : []),
      ]
    }
    case 'dot':
      return [dots(3.6)]
    default:
      return xs.length > 12 ? [line()] : [line(), dots(3)]
  }
}
