import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { along, place, type Surface, spread } from '@/lib/drawings/chart/place'

describe('a label of a chart', () => {
  const box = (x: number, y: number) => ({ x, y, width: 40, height: 16 })
  const surface = (): Surface => ({ within: { x: 0, y: 0, width: 200, height: 100 }, points: [], texts: [], bars: [] })

  it('stands where it is free, the best place first', () => {
    const free = surface()
    expect(place([box(10, 10), box(100, 10)], free)).toEqual(box(10, 10))
    expect(place([box(10, 10), box(100, 10)], free)).toEqual(box(100, 10))
  })

  it('keeps clear of lines and of the edge', () => {
    const crossed = {
      ...surface(),
      points: along([
        [0, 18],
        [60, 18],
      ]),
    }
    expect(place([box(10, 10), box(190, 10), box(100, 10)], crossed)).toEqual(box(100, 10))
  })
})

describe('names at the ends of lines', () => {
  it('are as far apart as they need, in their order, and not outside', () => {
    const heights = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(heights, (given) => {
        const moved = spread(given, 16, 0, 300)
        const order = given.map((_, at) => at).sort((a, b) => (given[a] ?? 0) - (given[b] ?? 0))
        const sorted = order.map((at) => moved[at] ?? 0)
        for (const [at, height] of sorted.entries()) {
          expect(height - (sorted[at - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThan(15.9)
        }
        expect(Math.min(...moved)).toBeGreaterThan(-1)
        expect(Math.max(...moved)).toBeLessThan(301)
      }),
    )
  })
})
