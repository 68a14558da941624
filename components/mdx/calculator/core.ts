/** Names with numbers, without what objects inherit. */
type Numbers = Record<string, number>

const BINARY = {
  __proto__: null,
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
  '^': (a: number, b: number) => a ** b,
  min: (a: number, b: number) => Math.min(a, b),
  max: (a: number, b: number) => Math.max(a, b),
} as unknown as Record<string, (a: number, b: number) => number>

const UNARY = {
  __proto__: null,
  '~': (a: number) => -a,
  round: Math.round,
  floor: Math.floor,
  ceil: Math.ceil,
  abs: Math.abs,
  sqrt: Math.sqrt,
  exp: Math.exp,
  ln: Math.log,
} as unknown as Record<string, (a: number) => number>

/**
 * Returns every result by its name. `formulas` are as `compileFormula` writes them. Each is computed once, so that no chain
 * of formulas takes long.
 */
export function compute(formulas: Readonly<Record<string, string>>, inputs: Readonly<Numbers>): Numbers {
  const known: Numbers = { __proto__: null as never, ...inputs }
  const result = (name: string): number => (known[name] ??= run(formulas[name] ?? '', result))
  for (const name in formulas) result(name)
  return known
}

function run(formula: string, result: (name: string) => number): number {
  const stack: number[] = []
  for (const part of formula.split(' ')) {
    const [binary, unary] = [BINARY[part], UNARY[part]]
    const last = binary || unary ? (stack.pop() as number) : 0
    if (binary) stack.push(binary(stack.pop() as number, last))
    else if (unary) stack.push(unary(last))
    else stack.push(Number.isNaN(+part) ? result(part) : +part)
  }
  return stack[0] ?? Number.NaN
}

/** Shows a number as `form` has it, where `{}` is its place: `{} hours`, `€{}`. What cannot be computed is a dash. */
export function show(value: number, form: string, format: (value: number) => string): string {
  if (!Number.isFinite(value)) return '–'
  const text = form.replace('{}', () => format(Math.abs(value)))
  return value < 0 ? `−${text}` : text
}

/** Returns how numbers are written in a language: with fewer decimals, the larger they are. */
export function formatOf(language: string): (value: number) => string {
  return (value) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 }).format(value)
}

/** Width and height of the drawing of a curve. */
export const WIDTH = 100
export const HEIGHT = 40

/** Number of parts into which a curve is divided to be drawn. */
const PARTS = 50

export interface Drawing {
  /** The line, as the `d` of a path, and a point on it where the input is now. */
  readonly line: string
  readonly point: string
  /** The least and the largest value. */
  readonly ends: readonly [number, number]
}

/** Draws what `valueAt` returns from `min` to `max`, and the point at `now`. The value 0 is always in the drawing. */
export function draw(valueAt: (at: number) => number, min: number, max: number, now: number): Drawing {
  const xs = Array.from({ length: PARTS + 1 }, (_, index) => min + ((max - min) * index) / PARTS)
  const ys = xs.map(valueAt)
  const least = Math.min(0, ...ys)
  const most = Math.max(0, ...ys)
  const place = (at: number, value: number) =>
    `${round(((at - min) / (max - min)) * WIDTH)} ${round(HEIGHT - ((value - least) / (most - least || 1)) * HEIGHT)}`
  return {
    line: `M${xs.map((at, index) => place(at, ys[index] as number)).join('L')}`,
    // A line without any length is a larger dot in WebKit.
    point: `M${place(now, valueAt(now))}h.01`,
    ends: [least, most],
  }
}

const round = (value: number) => Math.round(value * 100) / 100

/** Returns the values of an input at which the table of a curve has rows: at most eleven, and the largest. */
export function rowsOf(min: number, max: number, step: number): number[] {
  const each = Math.ceil(Math.round((max - min) / step) / 10) * step
  const rows = Array.from({ length: Math.floor((max - min) / each + 1e-6) + 1 }, (_, index) =>
    Number((min + index * each).toFixed(9)),
  )
  return (rows.at(-1) ?? min) < max ? [...rows, max] : rows
}
