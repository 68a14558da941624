import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFrontMatter } from '../../../../lib/content/front-matter/parse'
import { yamlText } from '../../../../lib/content/front-matter/yaml-text'

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })

function titleOf(yaml: string): unknown {
  const { fields, problems } = parseFrontMatter('a.mdx', `---\ntitle: ${yaml}\n---\nBody`)
  expect(problems).toEqual([])
  return fields?.values.get('title')
}

describe('parseFrontMatter', () => {
  it('reads any title that is written as JSON', () => {
    fc.assert(
      fc.property(text, (title) => {
        expect(titleOf(JSON.stringify(title))).toBe(title)
      }),
    )
  })

  it('reads any title that a fix writes', () => {
    fc.assert(
      fc.property(text, (title) => {
        const line = title.replace(/\s+/g, ' ').trim() || 'x'
        expect(titleOf(yamlText(line))).toBe(line)
      }),
    )
  })

  it('never throws, whatever the front matter is', () => {
    const yaml = fc.string({ unit: fc.constantFrom(...'a1:-#\'"[]{},&*!|>%@`?\\ \n\t.~<=ü'), maxLength: 80 })
    fc.assert(
      fc.property(yaml, (source) => void parseFrontMatter('a.mdx', `---\n${source}\n---\n`)),
      { numRuns: 500 },
    )
  })

  it('keeps the lines of the body where they were', () => {
    const { body } = parseFrontMatter('a.mdx', '---\ntitle: A\nslug: a\n---\n\nOne\n---\nTwo\n')
    expect(body).toBe('\n\n\n\n\nOne\n---\nTwo\n')
    expect(parseFrontMatter('a.mdx', '---\ntitle: A\n---').body).toBe('\n\n\n')
  })

  it('knows the place of keys, values and items', () => {
    const { fields } = parseFrontMatter(
      'a.mdx',
      '---\ntitle: A\ntags:\n  - B\n  - "C"\nlinks: [{ label: D }]\nempty:\n---\n',
    )
    expect(fields?.placeOfKey('tags')).toEqual({ line: 3, column: 1 })
    expect(fields?.place(['title'])).toEqual({ line: 2, column: 8 })
    expect(fields?.place(['tags', 1])).toEqual({ line: 5, column: 5 })
    expect(fields?.place(['tags', 7])).toEqual({ line: 4, column: 3 })
    expect(fields?.place(['links', 0, 'label'])).toEqual({ line: 6, column: 18 })
    expect(fields?.place(['empty'])).toEqual({ line: 7, column: 1 })
    expect(fields?.place(['absent'])).toBeUndefined()
  })
})
