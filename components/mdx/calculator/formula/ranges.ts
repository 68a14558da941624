import type { Formula } from './parse'

/** The least and the largest value that something can have. */
export type Range = readonly [number, number]

/** Called where a formula cannot be computed for some of the values. */
type Fault = (at: number, message: string, hint: string) => void

/**
 * Returns between which numbers a formula lies, by interval arithmetic, and reports divisions by what can be zero, roots
 * and logarithms of what they do not exist for. What cancels out (`a - a`) is not noticed, so the range may be too wide.
 */
export function rangeOf(formula: Formula, rangeOfName: (name: string) => Range, fault: Fault): Range {
  if (formula.kind === 'number') return [formula.value, formula.value]
  if (formula.kind === 'name') return rangeOfName(formula.name)
  const ranges = formula.of.map((one) => rangeOf(one, rangeOfName, fault))
  const [a = ALL, b = ALL] = ranges
  const { does, at } = formula
  switch (does) {
    case '+':
      return sound(a[0] + b[0], a[1] + b[1])
    case '-':
      return sound(a[0] - b[1], a[1] - b[0])
    case '*':
      return corners(a, b, (x, y) => (x === 0 || y === 0 ? 0 : x * y))
    case '/': {
      if (b[0] > 0 || b[1] < 0) return corners(a, b, (x, y) => x / y)
      const what = b[0] === 0 && b[1] === 0 ? 'is' : 'can be'
      fault(
        at,
        `what this divides by ${what} zero`,
        `it lies between ${b[0]} and ${b[1]}: change min or max of an <Input>, or write max(…, 1)`,
      )
      return ALL
    }
    case '^':
      return power(a, b, at, fault)
    case '~':
      return [-a[1], -a[0]]
    case 'min':
      return [Math.min(...ranges.map(([low]) => low)), Math.min(...ranges.map(([, high]) => high))]
    case 'max':
      return [Math.max(...ranges.map(([low]) => low)), Math.max(...ranges.map(([, high]) => high))]
    case 'abs':
      return a[0] <= 0 && a[1] >= 0 ? [0, Math.max(-a[0], a[1])] : corners(a, a, Math.abs)
    case 'sqrt':
      if (a[0] < 0) fault(at, 'this root is of what can be less than zero', 'write sqrt(max(0, …))')
      return a[0] < 0 ? ALL : [Math.sqrt(a[0]), Math.sqrt(a[1])]
    case 'ln':
      if (a[0] <= 0) fault(at, 'this logarithm is of what can be zero or less', 'write ln(max(1, …))')
      return a[0] <= 0 ? ALL : [Math.log(a[0]), Math.log(a[1])]
    case 'exp':
      return sound(Math.exp(a[0]), Math.exp(a[1]))
    case 'round':
    case 'floor':
    case 'ceil':
      return [Math[does](a[0]), Math[does](a[1])]
  }
  return ALL
}

function power(base: Range, exponent: Range, at: number, fault: Fault): Range {
  const whole = exponent[0] === exponent[1] && Number.isInteger(exponent[0])
  if (base[0] <= 0 && base[1] >= 0 && exponent[0] < 0) {
    fault(at, 'this divides by what can be zero: its power is negative', 'change min of an <Input>')
    return ALL
  }
  if (base[0] < 0 && !whole) {
    fault(at, 'this power is of what can be less than zero', 'write max(0, …) ^ …')
    return ALL
  }
  const [low, high] = corners(base, exponent, (x, y) => x ** y)
  return base[0] < 0 && base[1] > 0 && exponent[0] % 2 === 0 ? [0, high] : [low, high]
}

const ALL: Range = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]

const sound = (low: number, high: number): Range => (Number.isNaN(low) || Number.isNaN(high) ? ALL : [low, high])

function corners(a: Range, b: Range, combine: (x: number, y: number) => number): Range {
  const all = a.flatMap((x) => b.map((y) => combine(x, y)))
  return sound(Math.min(...all), Math.max(...all))
}
