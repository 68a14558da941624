import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  hoursOf,
  moveShare,
  parseShares,
  roundShares,
  STEP,
  sayShare,
  sayWeek,
  showShare,
} from '@/components/mdx/allocation/core'

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0)

/** What an author may write: parts of 100, whole numbers or not. */
const authors = fc
  .array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 8 })
  .map((parts) => parts.map((part) => (part * 100) / sum(parts)))

/** A reader's shares, one of them, and the value that the reader requests for it. */
const moves = authors.chain((percents) =>
  fc.record({
    shares: fc
      .array(fc.tuple(fc.nat(7), fc.integer({ min: 0, max: 100 })), { maxLength: 4 })
      .map((made) =>
        made.reduce((shares, [index, to]) => moveShare(shares, index % shares.length, to), roundShares(percents)),
      ),
    index: fc.nat(percents.length - 1),
    asked: fc.integer({ min: 0, max: 100 / STEP }).map((steps) => steps * STEP),
  }),
)

const sound = (shares: readonly number[]) =>
  sum(shares) === 100 && shares.every((share) => share >= 0 && share % STEP === 0)

describe('an author’s shares', () => {
  it('stay as they are in steps of 5', () => {
    expect(roundShares([10, 30, 30, 30])).toEqual([10, 30, 30, 30])
  })

  it('become the nearest steps that make 100', () => {
    expect(roundShares([12, 44, 44])).toEqual([10, 45, 45])
    expect(roundShares([33.3, 33.3, 33.4])).toEqual([35, 30, 35])
    expect(roundShares([2, 98])).toEqual([0, 100])
  })

  it('are never a step or more away from what the author wrote', () => {
    fc.assert(
      fc.property(authors, (percents) => {
        const shares = roundShares(percents)
        expect(sound(shares)).toBe(true)
        for (const [index, share] of shares.entries())
          expect(Math.abs(share - (percents[index] ?? 0))).toBeLessThan(STEP)
      }),
    )
  })
})

describe('a share that is moved', () => {
  it('takes from those below it in proportion', () => {
    expect(moveShare([10, 30, 20, 40], 1, 60)).toEqual([10, 60, 10, 20])
  })

  it('gives to those below it in proportion, equally where they have nothing', () => {
    expect(moveShare([10, 30, 20, 40], 0, 0)).toEqual([0, 35, 20, 45])
    expect(moveShare([40, 60, 0, 0], 1, 40)).toEqual([40, 40, 10, 10])
  })

  it('takes from those above it once the others have nothing left', () => {
    expect(moveShare([20, 40, 30, 10], 2, 60)).toEqual([15, 25, 60, 0])
  })

  it('settles with those above it when it is the last', () => {
    expect(moveShare([10, 30, 30, 30], 3, 0)).toEqual([15, 45, 40, 0])
  })

  it('lets readers set their week from top to bottom', () => {
    const week = [25, 20, 40].reduce((shares, to, index) => moveShare(shares, index, to), [10, 30, 30, 30])
    expect(week).toEqual([25, 20, 40, 15])
  })

  it('is brought to a step between 0 and 100', () => {
    expect(moveShare([50, 50], 0, 12)).toEqual([10, 90])
    expect(moveShare([50, 50], 0, 300)).toEqual([100, 0])
    expect(moveShare([50, 50], 0, -5)).toEqual([0, 100])
  })

  it('is what was asked for; all are steps and make 100', () => {
    fc.assert(
      fc.property(moves, ({ shares, index, asked }) => {
        const moved = moveShare(shares, index, asked)
        expect(moved[index]).toBe(asked)
        expect(sound(moved)).toBe(true)
      }),
    )
  })

  it('leaves those above it alone while those below have something to give', () => {
    fc.assert(
      fc.property(moves, ({ shares, index, asked }) => {
        const moved = moveShare(shares, index, asked)
        const [above, below] = [moved.slice(0, index), moved.slice(index + 1)]
        if (sum(below) > 0) expect(above).toEqual(shares.slice(0, index))
      }),
    )
  })

  it('changes nothing when it comes back to where it was', () => {
    fc.assert(
      fc.property(moves, ({ shares, index }) => {
        expect(moveShare(shares, index, shares[index] ?? 0)).toEqual(shares)
      }),
    )
  })
})

describe('shares in an address', () => {
  const names = ['code', 'people']

  it('are read in the order of the names', () => {
    expect(parseShares(names, { people: '75', code: '25' })).toEqual([25, 75])
  })

  it.each([
    [{}],
    [{ code: '25' }],
    [{ code: '25', people: '70' }],
    [{ code: '23', people: '77' }],
    [{ code: '-5', people: '105' }],
    [{ code: '1e1', people: '90' }],
    [{ code: '', people: '100' }],
    [{ code: 'ten', people: '90' }],
  ])('are ignored when they are not: %j', (answers) => {
    expect(parseShares(names, answers)).toBeUndefined()
  })
})

describe('in words', () => {
  const labels = ['Code', 'People', 'Strategy']

  it('a week is said beside the author’s in hours, what is more first', () => {
    expect(sayWeek(labels, [25, 20, 55], [10, 30, 60])).toEqual([
      'You would move 6 of 40 hours.',
      '6 more hours on Code; 4 fewer on People, 2 fewer on Strategy.',
    ])
    expect(sayWeek(labels, [5, 40, 55], [10, 30, 60])).toEqual([
      'You would move 4 of 40 hours.',
      '4 more hours on People; 2 fewer on Code, 2 fewer on Strategy.',
    ])
  })

  it('there is nothing to say of equal weeks', () => {
    expect(sayWeek(labels, [10, 30, 60], [10, 30, 60])).toEqual([])
  })

  it('there are parts of an hour, and single ones', () => {
    expect([hoursOf(10), hoursOf(12), hoursOf(33.3)]).toEqual([4, 4.8, 13.3])
    expect(sayWeek(labels, [15, 85, 0], [12.5, 87.5, 0])).toEqual([
      'You would move 1 of 40 hours.',
      '1 more hour on Code; 1 fewer on People.',
    ])
  })

  it('a share is said with its hours and the difference, where there is one', () => {
    expect(sayShare(25, 10)).toBe('25%, 10 hours, 6 hours more')
    expect(sayShare(27.5, 30)).toBe('27.5%, 11 hours, 1 hour fewer')
    expect(sayShare(30, 30)).toBe('30%, 12 hours')
    expect(showShare(25, 10)).toBe('25% · 10 hours (+6)')
    expect(showShare(25, 30)).toBe('25% · 10 hours (−2)')
    expect(showShare(30, 30)).toBe('30% · 12 hours')
  })
})
