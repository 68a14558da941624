/** A picture whose pixels are numbers of colours, row by row. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** An outline and the colours it is filled with, from none of a pixel inside to all of it. */
export interface Outline {
  /** The `d` of an SVG path of absolute M, L, Q and Z, which is what TrueType outlines are made of. */
  readonly path: string
  readonly ramp: Uint8Array
}

/**
 * Fills outlines: a pixel of which the share `i / (ramp.length - 1)` lies inside becomes `ramp[i]`, one outside stays.
 * Throws a `SyntaxError` for other path commands.
 *
 * Each edge adds the area between itself and the right end of the row to a sum that runs along the row, as font
 * renderers do (https://medium.com/@raphlinus/inside-the-fastest-font-renderer-in-the-world-75ae5270c445).
 */
export function fillOutlines({ width, height, pixels }: Canvas, outlines: readonly Outline[]): void {
  const areas = new Areas(width, height)
  for (const { path, ramp } of outlines) {
    trace(path, areas)
    const full = ramp.length - 1
    for (let y = areas.first; y < areas.end; y += 1) {
      const row = y * areas.stride
      let inside = 0
      let level = 0
      for (let x = 0; x < width; x += 1) {
        const more = areas.cells[row + x] as number
        if (more !== 0) {
          inside += more
          level = Math.round(Math.min(1, Math.abs(inside)) * full)
        }
        if (level > 0) pixels[y * width + x] = ramp[level] as number
      }
    }
    areas.clear()
  }
}

/** For every pixel, by how much more of it is covered than of the pixel to its left. */
class Areas {
  readonly stride: number
  readonly cells: Float32Array
  /** Rows touched: from `first` to before `end`. */
  first: number
  end = 0

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.stride = width + 2
    this.cells = new Float32Array(this.stride * height)
    this.first = height
  }

  clear(): void {
    this.cells.fill(0, this.first * this.stride, this.end * this.stride)
    this.first = this.height
    this.end = 0
  }

  /** Adds a straight edge. */
  edge(fromX: number, fromY: number, toX: number, toY: number): void {
    if (fromY > toY) this.#fall(toX, toY, fromX, fromY, -1)
    else if (fromY < toY) this.#fall(fromX, fromY, toX, toY, 1)
  }

  #fall(topX: number, topY: number, bottomX: number, bottomY: number, direction: number): void {
    const slope = (bottomX - topX) / (bottomY - topY)
    const top = Math.max(0, topY)
    const bottom = Math.min(this.height, bottomY)
    this.first = Math.min(this.first, Math.floor(top))
    this.end = Math.max(this.end, Math.ceil(bottom))
    let x = topX + slope * (top - topY)
    for (let row = Math.floor(top); row < bottom; row += 1) {
      const tall = Math.min(row + 1, bottom) - Math.max(row, top)
      const next = x + slope * tall
      this.#cross(row * this.stride, tall * direction, Math.min(x, next), Math.max(x, next))
      x = next
    }
  }

  // An edge of height `tall` crosses a row between two places: the pixels there get what lies to the right of it.
  #cross(row: number, tall: number, from: number, to: number): void {
    const { cells } = this
    const left = Math.min(this.width, Math.max(0, from))
    const right = Math.min(this.width, Math.max(0, to))
    const first = Math.floor(left)
    if (right <= first + 1) {
      const beyond = tall * ((left + right) / 2 - first)
      cells[row + first] = (cells[row + first] as number) + tall - beyond
      cells[row + first + 1] = (cells[row + first + 1] as number) + beyond
      return
    }
    let before = 0
    let covered = 0
    for (let pixel = first; pixel < right; pixel += 1) {
      const after = areaUpTo(pixel + 1, left, right)
      cells[row + pixel] = (cells[row + pixel] as number) + tall * (after - before - covered)
      covered = after - before
      before = after
    }
    const last = row + Math.ceil(right)
    cells[last] = (cells[last] as number) + tall * (1 - covered)
  }
}

/** The area up to `x` under a line that rises from 0 at `left` to 1 at `right` and stays there. */
function areaUpTo(x: number, left: number, right: number): number {
  return x < right ? (x - left) ** 2 / (2 * (right - left)) : x - (left + right) / 2
}

function trace(path: string, areas: Areas): void {
  const tokens = path.match(/[a-zA-Z]|-?[\d.]+/g) ?? []
  let token = 0
  let [startX, startY, x, y] = [0, 0, 0, 0]
  const number = () => Number(tokens[token++])
  const lineTo = (toX: number, toY: number) => {
    areas.edge(x, y, toX, toY)
    x = toX
    y = toY
  }
  while (token < tokens.length) {
    const command = tokens[token++]
    if (command === 'L') lineTo(number(), number())
    else if (command === 'Q') curve(x, y, number(), number(), number(), number(), lineTo)
    else if (command === 'Z') lineTo(startX, startY)
    else if (command === 'M') {
      x = startX = number()
      y = startY = number()
    } else throw new SyntaxError(`an outline with the command ${command}`)
  }
}

/** A quadratic curve as lines that stay within a tenth of a pixel of it. */
function curve(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  lineTo: (x: number, y: number) => void,
): void {
  const bend = Math.abs(x0 - 2 * x1 + x2) + Math.abs(y0 - 2 * y1 + y2)
  const steps = Math.ceil(Math.sqrt(bend / 0.4))
  for (let step = 1; step < steps; step += 1) {
    const t = step / steps
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t]
    lineTo(a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2)
  }
  lineTo(x2, y2)
}
