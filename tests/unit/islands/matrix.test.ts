import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findThresholds, type Matrix, rankOptions, sayLimits, sayWinner } from '@/components/mdx/matrix/core'

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0)

const matrices: fc.Arbitrary<Matrix> = fc
  .record({ criteria: fc.integer({ min: 1, max: 4 }), options: fc.integer({ min: 2, max: 5 }) })
  .chain(({ criteria, options }) => {
    const row = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: criteria, maxLength: criteria })
    return fc.record({
      weights: fc.array(fc.nat(5), { minLength: criteria, maxLength: criteria }),
      scores: fc.array(row, { minLength: options, maxLength: options }),
    })
  })

/** Returns the matrix with one criterion at `share` of the total weight, and the others in proportion. */
function weighed(matrix: Matrix, criterion: number, share: number): Matrix {
  const others = sum(matrix.weights) - (matrix.weights[criterion] ?? 0)
  const weights = matrix.weights.map((weight) => (weight * (1 - share)) / others)
  return { ...matrix, weights: weights.with(criterion, share) }
}

const winnersOf = (matrix: Matrix) => rankOptions(matrix).flatMap(({ place }, option) => (place === 1 ? [option] : []))

/** Weights: cost 3, speed 1. Buying wins because of its price. */
const build: Matrix = {
  weights: [3, 1],
  scores: [
    [2, 5],
    [4, 1],
  ],
}

describe('a ranking', () => {
  it('goes by the mean of the scores, each with its weight', () => {
    expect(rankOptions(build)).toEqual([
      { total: 2.75, place: 2 },
      { total: 3.25, place: 1 },
    ])
  })

  it('gives one place to options with one total, and the next place none', () => {
    const scores = [[3], [5], [5], [1]]
    expect(rankOptions({ weights: [2], scores }).map(({ place }) => place)).toEqual([3, 1, 1, 4])
  })

  it('sees a tie through the rounding of computers', () => {
    const scores = [
      [1, 2, 3],
      [2, 2, 2],
    ]
    expect(rankOptions({ weights: [0.1, 0.7, 0.1], scores }).map(({ place }) => place)).toEqual([1, 1])
  })

  it('does not change when all weights grow alike', () => {
    fc.assert(
      fc.property(matrices, fc.integer({ min: 2, max: 9 }), (matrix, factor) => {
        const grown = { ...matrix, weights: matrix.weights.map((weight) => weight * factor) }
        expect(rankOptions(grown).map(({ place }) => place)).toEqual(rankOptions(matrix).map(({ place }) => place))
      }),
    )
  })
})

describe('a threshold', () => {
  it('is where the winner changes', () => {
    expect(findThresholds(build)).toEqual([
      { criterion: 0, now: 0.75, share: expect.closeTo(4 / 6, 9), option: 0 },
      { criterion: 1, now: 0.25, share: expect.closeTo(2 / 6, 9), option: 0 },
    ])
  })

  it('lies where the sum puts it: time to release decides below an eighth and above nine twenty-thirds', () => {
    const scores = [
      [2, 5, 2, 5],
      [5, 3, 3, 2],
      [3, 4, 4, 4],
    ]
    const time = findThresholds({ weights: [30, 30, 20, 20], scores }).filter(({ criterion }) => criterion === 0)
    expect(time).toEqual([
      { criterion: 0, now: 0.3, share: expect.closeTo(9 / 23, 9), option: 1 },
      { criterion: 0, now: 0.3, share: expect.closeTo(1 / 8, 9), option: 0 },
    ])
  })

  it('is true when applied: the same winner just before it, the other just beyond it', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        for (const { criterion, now, share, option } of findThresholds(matrix)) {
          const step = share > now ? 1e-6 : -1e-6
          expect(winnersOf(weighed(matrix, criterion, share - step))).toEqual(winnersOf(matrix))
          expect(winnersOf(weighed(matrix, criterion, share + step))).toContain(option)
          expect(winnersOf(weighed(matrix, criterion, share + step))).not.toContain(winnersOf(matrix)[0])
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('is not passed over: up to the next one the winner stays', () => {
    fc.assert(
      fc.property(matrices, fc.nat(3), fc.double({ min: 0, max: 1, noNaN: true }), (matrix, at, share) => {
        const criterion = at % matrix.weights.length
        const thresholds = findThresholds(matrix).filter((one) => one.criterion === criterion)
        const within = thresholds.every((one) => (one.share > one.now ? share <= one.share : share >= one.share))
        const others = sum(matrix.weights) - (matrix.weights[criterion] ?? 0)
        fc.pre(within && others > 0 && winnersOf(matrix).length === 1)
        expect(winnersOf(weighed(matrix, criterion, share))).toContain(winnersOf(matrix)[0])
      }),
      { numRuns: 1000 },
    )
  })

  it('is missing for a single winner only when no weights put another ahead', () => {
    fc.assert(
      fc.property(matrices, fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), (matrix, weights) => {
        const [winner, another] = winnersOf(matrix)
        fc.pre(another === undefined && findThresholds(matrix).length === 0)
        expect(winnersOf({ ...matrix, weights: weights.slice(0, matrix.weights.length) })).toContain(winner)
      }),
    )
  })

  it('comes first when it is nearest', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const distances = findThresholds(matrix).map(({ now, share }) => Math.round(Math.abs(share - now) * 1e9))
        expect(distances).toEqual([...distances].sort((a, b) => a - b))
      }),
    )
  })

  it('names the option that leads beyond it where several meet in one point', () => {
    const scores = [
      [3, 3],
      [4, 2],
      [5, 1],
    ]
    expect(findThresholds({ weights: [2, 3], scores })).toMatchObject([{ share: 0.5, option: 2 }, { option: 2 }])
  })

  it('does not exist between options that are level, and without other weights', () => {
    expect(
      findThresholds({
        weights: [1, 1],
        scores: [
          [1, 2],
          [2, 1],
        ],
      }),
    ).toEqual([])
    expect(
      findThresholds({
        weights: [1, 0],
        scores: [
          [2, 1],
          [1, 2],
        ],
      }),
    ).toMatchObject([{ criterion: 1 }])
  })
})

describe('in words', () => {
  const options = ['Build it', 'Buy it', 'Wait']

  it('a ranking names the winner, its lead and who comes next', () => {
    expect(sayWinner(options, rankOptions(build))).toBe('“Buy it” leads with 3.25, 0.50 ahead of “Build it”.')
    expect(sayWinner(options, rankOptions({ weights: [1], scores: [[2], [4], [2]] }))).toBe(
      '“Buy it” leads with 4.00, 2.00 ahead of “Build it” and “Wait”.',
    )
  })

  it('it names all that are level, and says so when nothing has a weight', () => {
    expect(sayWinner(options, rankOptions({ weights: [1], scores: [[4], [4], [2]] }))).toBe(
      '“Build it” and “Buy it” tie at 4.00.',
    )
    expect(sayWinner(options, rankOptions({ weights: [0], scores: [[4], [4], [2]] }))).toBe(
      'Give at least one criterion a weight.',
    )
  })

  it('what the winner’s place rests on is said in two sentences at most, the nearest first', () => {
    expect(sayLimits(build, ['Cost', 'Speed'], options)).toEqual([
      '“Build it” would lead if “Cost” weighed less than 67% (now 75%).',
      '“Build it” would lead if “Speed” weighed more than 33% (now 25%).',
    ])
    const scores = [
      [2, 5, 2, 5],
      [5, 3, 3, 2],
      [3, 4, 4, 4],
    ]
    const limits = sayLimits({ weights: [30, 30, 20, 20], scores }, ['Time', 'Fit', 'Cost', 'Leaving'], options)
    expect(limits).toEqual([
      '“Build it” would lead if “Cost” weighed less than 11% (now 20%).',
      '“Buy it” would lead if “Time” weighed more than 39% (now 30%).',
    ])
  })

  it('an option that is best in everything rests on nothing, and a tie says no more than that', () => {
    const sayOf = (scores: number[][]) => sayLimits({ weights: [1, 1], scores }, ['Cost', 'Speed'], options)
    expect(
      sayOf([
        [5, 5],
        [4, 5],
      ]),
    ).toEqual(['No change of weights would put another option ahead.'])
    expect(
      sayOf([
        [5, 4],
        [4, 5],
      ]),
    ).toEqual([])
  })
})
