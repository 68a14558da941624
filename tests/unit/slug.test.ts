import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SLUG, SLUG_LENGTH, slugify } from '../../lib/slug'

describe('slugify', () => {
  it.each([
    ['Leadership', 'leadership'],
    ['Engineering Management', 'engineering-management'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['C', 'c'],
    ['Q&A', 'q-and-a'],
    ['.NET', 'dot-net'],
    ['Node.js', 'node-js'],
    ['Order-to-Cash', 'order-to-cash'],
    ['Tip #1', 'tip-1'],
    ["Don't panic", 'dont-panic'],
    ['Don’t panic', 'dont-panic'],
    ['  Two   words ', 'two-words'],
    ['Æther & Łódź', 'aether-and-lodz'],
    ['Zürich', 'zurich'],
    ['Zu\u0308rich', 'zurich'],
    ['İstanbul', 'istanbul'],
    ['Стратегия', 'strategiya'],
    ['日本', 'riben'],
    ['🎉', 'tada'],
    ['!!!', ''],
    ['—', ''],
    ['', ''],
  ])('makes of %j %j', (label, slug) => {
    expect(slugify(label)).toBe(slug)
  })

  it('cuts a long label after a whole word', () => {
    expect(slugify('delegation '.repeat(20))).toBe(Array(9).fill('delegation').join('-'))
    expect(slugify('x'.repeat(300))).toHaveLength(SLUG_LENGTH)
  })

  it('gives a slug or nothing, and the same for its own result', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (label) => {
        const slug = slugify(label)
        expect(slug === '' || (SLUG.test(slug) && slug.length <= SLUG_LENGTH)).toBe(true)
        expect(slugify(slug)).toBe(slug)
      }),
    )
  })
})
