import type { Point } from './plot'

/** A rectangle, by its top left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where labels may stand, and what they should not cover. */
export interface Surface {
  readonly within: Box
  readonly points: Point[]
  readonly texts: Box[]
  readonly bars: Box[]
}

/**
 * Returns the first of some places that covers nothing, or the one that covers least, and keeps it free of what is placed
 * later.
 */
export function place(candidates: readonly Box[], surface: Surface): Box {
  const costs = candidates.map((box) => costOf(box, surface))
  const best = candidates[costs.indexOf(Math.min(...costs))] ?? surface.within
  surface.texts.push(best)
  return best
}

function costOf(box: Box, { within, points, texts, bars }: Surface): number {
  const outside =
    Math.max(0, within.x - box.x) +
    Math.max(0, within.y - box.y) +
    Math.max(0, box.x + box.width - within.x - within.width) +
    Math.max(0, box.y + box.height - within.y - within.height)
  const covered = points.filter(([x, y]) => isIn(x, y, box)).length
  const hidden = (boxes: readonly Box[]) => boxes.filter((other) => overlap(box, other)).length
  return outside * 25 + (covered > 0 ? 10 : 0) + covered + hidden(texts) * 100 + hidden(bars) * 25
}

const isIn = (x: number, y: number, box: Box) =>
  x > box.x - 2 && x < box.x + box.width + 2 && y > box.y - 1 && y < box.y + box.height + 1

const overlap = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

/** Returns points along a line, close enough that no label fits between them. */
export function along(line: readonly Point[]): Point[] {
  return line.flatMap(([x, y], at) => {
    const [fromX, fromY] = line[at - 1] ?? [x, y]
    const steps = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / 4))
    return Array.from({ length: steps }, (_, step): Point => {
      const part = (step + 1) / steps
      return [fromX + (x - fromX) * part, fromY + (y - fromY) * part]
    })
  })
}

/** Moves heights apart until none is nearer than `least` to another, as little as possible. They keep their order. */
export function spread(heights: readonly number[], least: number, from: number, to: number): number[] {
  const order = heights.map((_, at) => at).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))
  const moved = order.map((at) => Math.min(Math.max(heights[at] ?? 0, from), to))
  // Neighbours push each other apart by halves, and in the end downwards, then upwards from the edge.
  for (let pass = 0; pass < 40; pass++) push(moved, least, 0.5)
  moved[0] = Math.max(moved[0] ?? from, from)
  push(moved, least, 1)
  moved[moved.length - 1] = Math.min(moved.at(-1) ?? to, to)
  for (let at = moved.length - 2; at >= 0; at--) moved[at] = Math.min(moved[at] ?? 0, (moved[at + 1] ?? 0) - least)
  return heights.map((_, at) => moved[order.indexOf(at)] ?? 0)
}

/** Moves each height that is too near to the one before: both of them, or by a `share` of one only the later one. */
function push(heights: number[], least: number, share: number): void {
  for (let at = 1; at < heights.length; at++) {
    const [above = 0, below = 0] = [heights[at - 1], heights[at]]
    const missing = Math.max(0, least - (below - above))
    heights[at - 1] = above - missing * (1 - share)
    heights[at] = below + missing * share
  }
}
