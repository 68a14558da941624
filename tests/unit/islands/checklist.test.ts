import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceOf, countSigns, sayTicks } from '@/components/mdx/checklist/core'

const signs = {
  title: 'Too much',
  weights: [1, 1, 1, 1, 1],
  verdicts: [
    { from: 1, text: 'Look again.' },
    { from: 3, text: 'Hand one over.' },
  ],
}
const few = { title: 'Too little', weights: [1, 1, 1, 1], verdicts: [{ from: 2, text: 'Read one design.' }] }
const ticks = (count: number) => signs.weights.map((_, index) => index < count)

/** A checklist with some items ticked. */
const ticked = fc
  .record({
    weights: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }),
    title: fc.constant('A list'),
    verdicts: fc
      .uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 4 })
      .map((all) => all.sort((a, b) => a - b).map((from) => ({ from, text: `${from}` }))),
  })
  .chain((list) => {
    const { length } = list.weights
    return fc.tuple(fc.constant(list), fc.array(fc.boolean(), { minLength: length, maxLength: length }))
  })

describe('a list of signs', () => {
  it('has the last verdict that its ticks reach', () => {
    expect([0, 1, 2, 3, 5].map((count) => countSigns(signs, ticks(count)).verdict)).toEqual([-1, 0, 0, 1, 1])
  })

  it('says how far the next verdict is', () => {
    expect([0, 1, 2, 3].map((count) => countSigns(signs, ticks(count)).missing)).toEqual([1, 2, 1, 0])
  })

  it('counts points where signs differ in weight', () => {
    const heavy = { ...signs, weights: [3, 1, 1] }
    expect(countSigns(heavy, [true, false, false])).toEqual({ points: 3, most: 5, verdict: 1, missing: 0 })
    expect(sayTicks([heavy], [[false, true]])).toEqual([
      '1 of 5 points.',
      'Look again.',
      'Two more points change the verdict.',
    ])
  })

  it('says its count, its verdict and how far the next one is', () => {
    expect(sayTicks([signs], [ticks(2)])).toEqual([
      '2 of 5 signs ticked.',
      'Look again.',
      'One more sign changes the verdict.',
    ])
    expect(sayTicks([signs], [ticks(3)])).toEqual(['3 of 5 signs ticked.', 'Hand one over.'])
    expect(sayTicks([few], [[true]])).toEqual(['1 of 4 signs ticked.', 'One more sign changes the verdict.'])
  })

  it('says nothing of nothing', () => {
    expect(sayTicks([signs], [ticks(0)])).toEqual([])
    expect(countSigns({ ...signs, verdicts: [{ from: 0, text: 'All is well.' }] }, ticks(0)).verdict).toBe(0)
  })

  it('never comes to a milder verdict by one more tick', () => {
    fc.assert(
      fc.property(ticked, fc.nat(5), ([list, ticks], more) => {
        const then = countSigns(list, ticks.with(more % ticks.length, true))
        expect(then.verdict).toBeGreaterThanOrEqual(countSigns(list, ticks).verdict)
      }),
    )
  })

  it('has the verdict from which its points are enough, and no further one', () => {
    fc.assert(
      fc.property(ticked, ([list, ticks]) => {
        const { points, most, verdict, missing } = countSigns(list, ticks)
        expect(points).toBeLessThanOrEqual(most)
        expect(list.verdicts[verdict]?.from ?? 0).toBeLessThanOrEqual(points)
        const next = list.verdicts[verdict + 1]?.from
        expect(next === undefined ? 0 : next - points).toBe(missing)
      }),
    )
  })
})

describe('two lists side by side', () => {
  const say = (left: number, right: number) => sayTicks([signs, few], [ticks(left), ticks(right)])

  it('tip towards the one of which more is ticked, whatever their lengths', () => {
    expect(say(3, 1)).toEqual([
      'Tips towards “Too much”.',
      'Too much: 3 of 5 signs ticked. Hand one over.',
      'Too little: 1 of 4 signs ticked.',
    ])
    expect(say(3, 3)[0]).toBe('Tips towards “Too little”.')
  })

  it('are level with as much of one as of the other', () => {
    expect(say(5, 4)[0]).toBe('Evenly balanced between “Too much” and “Too little”.')
    expect(say(0, 0)).toEqual([])
  })

  it('tip as far to one side as, exchanged, to the other', () => {
    fc.assert(
      fc.property(ticked, ticked, (one, other) => {
        const [left, right] = [countSigns(...one), countSigns(...other)]
        expect(balanceOf(left, right)).toBe(0 - balanceOf(right, left))
        expect(Math.abs(balanceOf(left, right))).toBeLessThanOrEqual(1)
      }),
    )
  })
})
