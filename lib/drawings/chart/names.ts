import type { Element } from 'hast'
import { seriesColours } from '../../brand'
import { line, data as path, shape } from '../svg'
import type { Frame } from './frame'
import { spread } from './place'
import { type Plotted, paint } from './plot'
import type { Values } from './values'

/** Writes the names of series at the ends of their lines, or returns nothing if they would stand far from them. */
export function nameLines({ data, series, facets }: Values, frame: Frame, { at }: Plotted): Element[] | undefined {
  const [facet = ''] = facets
  const ends = series.map((name) => data.filter((one) => one.series === name && !Number.isNaN(one.y)).at(-1))
  const last = frame.xs.reduce((a, b) => (Number(b) > Number(a) ? b : a))
  if (ends.some((end) => !end || (Number(end.x) || end.x) !== (Number(last) || frame.xs.at(-1)))) return undefined
  const points = ends.map((end) => at(end?.x ?? 0, end?.y ?? 0, facet))
  const { top } = frame.margin
  const heights = spread(
    points.map(([, y]) => y),
    APART,
    top,
    top + frame.panel.height,
  )
  if (points.some(([, y], index) => Math.abs(y - (heights[index] ?? 0)) > FAR)) return undefined
  return series.flatMap((name, index) => {
    const [x, y] = points[index] ?? [0, 0]
    const [height = 0, colour] = [heights[index], seriesColours()[index]]
    const lead = shape('path', {
      d: path('M', x + 5, y, 'L', x + 13, height),
      fill: 'none',
      stroke: colour ? paint(colour) : '',
      strokeWidth: 2,
    })
    return [lead, line(name, x + 17, height + 4.5, { className: 'drawn-small', anchor: 'start' })]
  })
}

const APART = 16
/** Farther from its line, a name would stand beside that of another. */
const FAR = 26
