import type { Element } from 'hast'
import { seriesColours } from '../../brand'
import { line, shape } from '../svg'
import { paint } from './plot'
import type { Kind } from './types'

/**
 * Sets the names of series beside a sample of each, below `top`, in as many rows as they need, and returns their height.
 */
export function setLegend(
  series: readonly string[],
  kinds: readonly Kind[],
  top: number,
  width: number,
  small: (text: string) => number,
): { readonly items: readonly Element[]; readonly height: number } {
  if (series.length < 2) return { items: [], height: 0 }
  let [x, row] = [0, 0]
  const items = series.flatMap((name, at) => {
    const taken = small(name) + 38
    if (x > 0 && x + taken - 18 > width) [x, row] = [0, row + 1]
    const colour = seriesColours()[at]
    const sample = sampleOf(kinds[at], x, top + row * 20 + 10, colour ? paint(colour) : '')
    const text = line(name, x + 20, top + row * 20 + 14.5, { className: 'drawn-small', anchor: 'start' })
    x += taken
    return [sample, text]
  })
  return { items, height: (row + 1) * 20 + 8 }
}

function sampleOf(kind: Kind | undefined, x: number, middle: number, colour: string): Element {
  if (kind === 'line') return shape('rect', { x, y: middle - 1, width: 14, height: 2, fill: colour })
  if (kind === 'dot') return shape('circle', { cx: x + 8, cy: middle, r: 3.6, fill: colour })
  return shape('rect', { x, y: middle - 5, width: 14, height: 10, rx: 2, fill: colour })
}
