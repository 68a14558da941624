import { describe, expect, it } from 'vitest'
import { flagHint, momentHint, pathHint, textHint } from '../../../../lib/content/front-matter/hints'

describe('what an author meant', () => {
  it.each([
    ['15.12.2026', '2026-12-15'],
    ['3.4.2026', '2026-04-03'],
    ['12/15/2026', '2026-12-15'],
    ['15-12-2026', '2026-12-15'],
    ['3/4/2026', '2026-…-…'],
    ['20261215', '2026-12-15'],
    ['2026–12–15', '2026-12-15'],
    ['２０２６-１２-１５', '2026-12-15'],
    ['15th December 2026', '2026-12-15'],
    ['Sept. 5, 2026', '2026-09-05'],
    ['Mon, 02 Mar 2026 10:00:00 GMT', '2026-03-02T10:00:00Z'],
    ['Mon, 02 Mar 2026 23:30:00 -0800', '2026-03-02T23:30:00-08:00'],
    ['2026-03-02 10:00', '2026-03-02T10:00+01:00'],
    ['2026-03-02T10:00:00+25:00', '2026-03-02T10:00:00+01:00'],
    ['2026-03-02T24:00:00Z', '2026-03-02'],
    ['soon', '2025-12-15'],
  ])('a date: %s', (written, meant) => {
    expect(momentHint(written)).toBe(meant)
  })

  it.each([
    ['false,', 'false'],
    ['No.', 'false'],
    ['true,', 'true'],
    ['yes', 'true'],
  ])('true or false: %s', (written, meant) => {
    expect(flagHint(written)).toBe(meant)
  })

  it.each([
    ['/*', '/old-name/'],
    ['/a//b/*', '/a/b/'],
    ['/a b?c#d', '/a%20b/'],
    ['/a%00/b%0D%0Ac/', '/a/bc/'],
    [`/${'a'.repeat(300)}/`, '/old-name/'],
  ])('an old path: %s', (written, meant) => {
    expect(pathHint(written, '/old-name/')).toBe(meant)
  })

  it('text: all of a list where one was expected', () => {
    expect(textHint(['A', 'B'], 40)).toBe('"A, B"')
  })
})
