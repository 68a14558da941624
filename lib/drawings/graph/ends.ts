import type { Element } from 'hast'
import { data, shape } from '../svg'
import type { End } from './types'

export type Point = readonly [x: number, y: number]

/** Draws what a line ends in at `tip`, coming from `from`. */
export function drawEnd(end: End, tip: Point, from: Point): Element[] {
  const length = Math.hypot(tip[0] - from[0], tip[1] - from[1]) || 1
  const [ux, uy] = [(tip[0] - from[0]) / length, (tip[1] - from[1]) / length]
  /** The point so far back from the tip, and so far beside the line. */
  const at = (back: number, beside: number): Point => [
    tip[0] - ux * back - uy * beside,
    tip[1] - uy * back + ux * beside,
  ]
  const path = (name: string, points: readonly Point[], closed = false) =>
    shape('path', {
      className: [name],
      d: data(
        'M',
        ...points.flatMap(([x, y], index) => (index === 0 ? [x, y] : ['L', x, y])),
        ...(closed ? ['Z'] : []),
      ),
    })
  const stroke = (...points: readonly Point[]) => path('drawn-line', points)
  const ring = (back: number) => {
    const [cx, cy] = at(back, 0)
    return shape('circle', { className: ['drawn-open'], cx, cy, r: 4.5 })
  }
  const diamond = [at(0, 0), at(8, 5), at(16, 0), at(8, -5)]
  switch (end) {
    case 'none':
      return []
    case 'arrow':
      return [path('drawn-mark', [at(0, 0), at(10, 4.5), at(10, -4.5)], true)]
    case 'open':
      return [stroke(at(9, 5), at(0, 0), at(9, -5))]
    case 'triangle':
      return [path('drawn-open', [at(0, 0), at(13, 7.5), at(13, -7.5)], true)]
    case 'diamond':
      return [path('drawn-mark', diamond, true)]
    case 'diamond-open':
      return [path('drawn-open', diamond, true)]
    case 'circle':
      return [ring(4.5)]
    case 'cross':
      return [stroke(at(3, 5), at(12, -5)), stroke(at(3, -5), at(12, 5))]
    case 'one':
      return [stroke(at(8, 6), at(8, -6)), stroke(at(12, 6), at(12, -6))]
    case 'maybe-one':
      return [stroke(at(8, 6), at(8, -6)), ring(14.5)]
    case 'many':
      return [stroke(at(0, 6), at(12, 0), at(0, -6)), stroke(at(15, 6), at(15, -6))]
    case 'maybe-many':
      return [stroke(at(0, 6), at(12, 0), at(0, -6)), ring(16.5)]
  }
}

/** Returns where a short text beside the end of a line stands: left of one that goes down and has a label on its right. */
export function besideEnd(tip: Point, from: Point, size: number, isLabelled: boolean): Beside {
  const [dx, dy] = [from[0] - tip[0], from[1] - tip[1]]
  const length = Math.hypot(dx, dy) || 1
  const isSteep = Math.abs(dy) > Math.abs(dx)
  const back = isSteep ? size + 9 : 22
  const x = tip[0] + (dx / length) * back
  const y = tip[1] + (dy / length) * back
  if (!isSteep) return { x, y: y - 7, anchor: dx > 0 ? 'start' : 'end' }
  return isLabelled ? { x: x - 8, y, anchor: 'end' } : { x: x + 8, y, anchor: 'start' }
}

interface Beside {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
}
