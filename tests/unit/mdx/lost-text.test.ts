import { describe, expect, it } from 'vitest'
import { fullProblemsOf, problemsOf } from './support'

describe('text that would be lost without a word', () => {
  it.each([
    ['A\n\n<!-- todo\n\nRest', '3:1 error unclosed-html'],
    ['A\n\n<div>\nb <!-- todo\n</div>', '4:3 error unclosed-html'],
    ['A\n\n<style>\n\nRest', '3:1 error unclosed-html'],
    ['A\n\n<iframe src="https://x.org">\n\nRest', '3:1 error unclosed-html'],
    ['A <textarea> rest', '1:3 error unclosed-html'],
    ['A\n\n<plaintext>\n\nRest', '3:1 error unclosed-html'],
    ['A\n\n<?php echo 1 ?>', '3:1 warning removed-html'],
    ['A\n\n<!DOCTYPE html>', '3:1 warning removed-html'],
  ])('is reported in Markdown: %j', async (body, problem) => {
    expect(await problemsOf(body, { format: 'md' })).toEqual([problem])
  })

  it.each(['A <!-- b --> c\n\n<!-- d\n\ne -->\n\nf', 'A `<!--` b', 'A <b>c</b>'])(
    'is not seen where there is none: %j',
    async (body) => {
      expect(await problemsOf(body, { format: 'md' })).toEqual([])
    },
  )

  it('is the content of an element that is taken out, which stays', async () => {
    const body = 'A <textarea>b</textarea> c\n\n<iframe src="https://x.org"></iframe>'
    const problems = await problemsOf(body, { format: 'md' })
    expect(problems).toEqual(['1:3 warning removed-html', '3:1 warning removed-html'])
  })

  it.each(['md', 'mdx'] as const)('is in cells beyond the heading of a table: %s', async (format) => {
    const table = '| a | b |\n|---|---|\n| `x | y` | z |\n| 1 |\n| 1 | 2 | |'
    expect(await problemsOf(table, { format })).toEqual(['3:11 error table-row'])
  })

  it('is a component in Markdown', async () => {
    const [problem, ...others] = await fullProblemsOf('A\n\n<Figure src="./b.png" alt="b" />\n\nc', { format: 'md' })
    expect(others).toEqual([])
    expect(problem).toMatchObject({ line: 3, column: 1, field: 'Figure', rule: 'component-in-markdown' })
    expect(problem?.fix).toMatch(/^rename the file to index\.mdx, or write !\[/)
  })

  it('is a type in angle brackets, which wants to be code', async () => {
    const [problem] = await fullProblemsOf('An Array<string> of them', { format: 'md' })
    expect(problem?.fix).toBe('write `<string>` if it belongs to the text, else remove it')
  })
})
