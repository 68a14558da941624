import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compute, draw, formatOf, HEIGHT, rowsOf, show, WIDTH } from '@/components/mdx/calculator/core'
import { compileFormula, parseFormula, rangeOf } from '@/components/mdx/calculator/formula'

const evaluate = (formula: string, values: Record<string, number> = {}) =>
  compute({ it: compileFormula(parseFormula(formula)) }, values).it

test.each([
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['2 ^ 3 ^ 2', 512],
  ['-2 ^ 2', -4],
  ['8 / 4 / 2', 1],
  ['8 - 4 - 2', 2],
  ['max(1, 2, 3) - min(4, 5)', -1],
  ['round(2.5) + floor(1.9) + ceil(1.1) + abs(-3) + sqrt(9) + ln(exp(2))', 14],
  ['6 × 2 ÷ 3 − 1', 3],
  ['95 - 9.5', 85.5],
])('%s is %d', (formula, value) => {
  expect(evaluate(formula)).toBeCloseTo(value)
})

const formulas = fc.letrec<{ one: string }>((tie) => ({
  one: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('a', 'b', '1', '2.5', '10'),
    fc.tuple(tie('one'), fc.constantFrom('+', '-', '*', '/'), tie('one')).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc.tuple(tie('one'), tie('one')).map(([a, b]) => `max(${a}, ${b})`),
    tie('one').map((a) => `-${a}`),
  ),
})).one

test('what is within the range that the check computes is what comes out, for all values of the inputs', () => {
  fc.assert(
    fc.property(
      formulas,
      fc.double({ min: 1, max: 5, noNaN: true }),
      fc.double({ min: -3, max: 9, noNaN: true }),
      (text, a, b) => {
        let isFine = true
        const [low, high] = rangeOf(
          parseFormula(text),
          (name) => (name === 'a' ? [1, 5] : [-3, 9]),
          () => {
            isFine = false
          },
        )
        const value = evaluate(text, { a, b }) as number
        if (!isFine) return
        const slack = 1e-6 * Math.max(1, Math.abs(value))
        expect(Number.isFinite(value)).toBe(true)
        expect(value).toBeGreaterThanOrEqual(low - slack)
        expect(value).toBeLessThanOrEqual(high + slack)
      },
    ),
  )
})

test('names that every object has are names like any other', () => {
  expect(evaluate('constructor + toString', { constructor: 1, toString: 2 } as never)).toBe(3)
})

test('a curve stays in its drawing, whatever its values', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), {
        minLength: 51,
        maxLength: 51,
      }),
      (values) => {
        const { line } = draw((at) => values[Math.round(at)] as number, 0, 50, 7)
        for (const point of line.slice(1).split('L')) {
          const [x = -1, y = -1] = point.split(' ').map(Number)
          expect(x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT).toBe(true)
        }
      },
    ),
  )
})

test('a table has at most twelve rows, from the least value to the largest', () => {
  expect(rowsOf(0, 20, 1)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20])
  expect(rowsOf(0.1, 0.4, 0.1)).toEqual([0.1, 0.2, 0.3, 0.4])
  expect(rowsOf(10, 95, 5)).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 95])
  expect(rowsOf(0, 1e6 + 1, 1).length).toBeLessThanOrEqual(12)
})

test('numbers have fewer decimals, the larger they are, and a sign before everything else', () => {
  const format = formatOf('en-GB')
  expect([1.234, 12.345, 1234.5].map(format)).toEqual(['1.23', '12.3', '1,235'])
  expect(show(-4, '€{}', format)).toBe('−€4')
  expect(show(Number.NaN, '€{}', format)).toBe('–')
})
