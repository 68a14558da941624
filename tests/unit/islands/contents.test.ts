import { describe, expect, it } from 'vitest'
import { currentSection } from '@/components/islands/core/contents'

const viewport = 800

/** Three long sections, then what follows the text. */
const long = { tops: [600, 2000, 3400], viewport, end: 4800, target: -1 }

/** The last two sections are short and end the page. */
const short = { tops: [600, 2000, 2500, 2600], viewport, end: 2000, target: -1 }

describe('the section being read', () => {
  it('is none above the first heading', () => {
    expect(currentSection({ ...long, scroll: 0 })).toBe(-1)
  })

  it('is the one whose heading a link has just brought to the top', () => {
    const below = 34
    for (const [index, top] of long.tops.entries()) {
      expect(currentSection({ ...long, scroll: top - below })).toBe(index)
    }
  })

  it('stays until the next heading reaches the top, however much of it shows', () => {
    expect(currentSection({ ...long, scroll: 1700 })).toBe(0)
  })

  it('is the last one after the text', () => {
    expect(currentSection({ ...long, scroll: long.end })).toBe(2)
  })

  it('is the last one at the end of the page, even if its heading cannot come to the top', () => {
    expect(currentSection({ ...short, scroll: short.end })).toBe(3)
  })

  it('passes through every short section on the way to the end, and never back', () => {
    const seen = Array.from({ length: short.end + 1 }, (_, scroll) => currentSection({ ...short, scroll }))
    expect([...new Set(seen)]).toEqual([-1, 0, 1, 2, 3])
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
  })

  it('is the one that a link named, where the page cannot go further', () => {
    expect(currentSection({ ...short, scroll: short.end, target: 2 })).toBe(2)
    expect(currentSection({ ...short, scroll: short.end, target: 0 })).toBe(3)
  })

  it('is none on a page that cannot be scrolled and has its headings further down', () => {
    expect(currentSection({ tops: [200, 300], viewport, end: 0, target: -1, scroll: 0 })).toBe(-1)
  })

  it('is none where there are no sections', () => {
    expect(currentSection({ tops: [], viewport, end: 100, target: -1, scroll: 50 })).toBe(-1)
  })
})
