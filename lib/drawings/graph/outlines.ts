import type { Element } from 'hast'
import { data, shape } from '../svg'
import type { Shape } from './types'

/** The point in the middle of something. */
export interface Middle {
  readonly x: number
  readonly y: number
}

export type Corners = readonly (readonly [x: number, y: number])[]

/** Draws the outline of a shape, without its text. `corners` are those that Graphviz gave to one with slanted sides. */
export function drawOutline(
  name: Shape,
  { width, height }: { readonly width: number; readonly height: number },
  { x, y }: Middle,
  corners: Corners | undefined,
): Element[] {
  const [left, top, right, bottom] = [x - width / 2, y - height / 2, x + width / 2, y + height / 2]
  const rect = (rx: number) => shape('rect', { ...face, x: left, y: top, width, height, ...(rx > 0 && { rx }) })
  const ring = (r: number) => shape('circle', { ...face, cx: x, cy: y, r })
  const polygon = (...points: readonly (readonly [number, number])[]) =>
    shape('path', {
      ...face,
      d: data('M', ...points.flatMap(([px, py], at) => (at === 0 ? [px, py] : ['L', px, py])), 'Z'),
    })
  switch (name) {
    case 'round':
      return [rect(8)]
    case 'stadium':
      return [rect(height / 2)]
    case 'circle':
      return [ring(width / 2)]
    case 'double-circle':
      return [ring(width / 2), ring(width / 2 - 4)]
    case 'start':
      return [shape('circle', { className: ['drawn-mark'], cx: x, cy: y, r: 8 })]
    case 'end':
      return [ring(8.5), shape('circle', { className: ['drawn-mark'], cx: x, cy: y, r: 4.5 })]
    case 'bar':
      return [shape('rect', { className: ['drawn-mark'], x: left, y: top, width, height })]
    case 'plain':
      return []
    case 'cylinder':
      return cylinder(left, top, width, height)
    case 'subroutine':
      return [
        rect(2),
        shape('path', { ...face, d: data('M', left + 9, top, 'V', bottom, 'M', right - 9, top, 'V', bottom) }),
      ]
    case 'flag':
      return [polygon([left, top], [right, top], [right, bottom], [left, bottom], [left + 16, y])]
    case 'note':
      return [polygon([left, top], [right - 12, top], [right, top + 12], [right, bottom], [left, bottom])]
    case 'parallelogram-back':
      return [polygon([left, top], [right - 22, top], [right, bottom], [left + 22, bottom])]
    default:
      return [corners ? polygon(...corners) : rect(2)]
  }
}

const face = { className: ['drawn-box'] }

function cylinder(left: number, top: number, width: number, height: number): Element[] {
  const [rx, ry] = [width / 2, 7]
  const arc = (sweep: number, dx: number) => ['a', rx, ry, 0, 0, sweep, dx, 0]
  const body = ['M', left, top + ry, ...arc(1, width), 'v', height - 2 * ry, ...arc(1, -width), 'Z']
  return [
    shape('path', { ...face, d: data(...body) }),
    shape('path', { ...face, d: data('M', left, top + ry, ...arc(0, width)) }),
  ]
}
