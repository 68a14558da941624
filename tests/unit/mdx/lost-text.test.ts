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
    expect(problem?.hint).toMatch(/^rename the file to index\.mdx, or write !\[/)
  })

  it('is no component in a comment', async () => {
    const body = 'A\n\n<!-- once: <Figure src="./b.png" /> -->\n\nb <!-- <Aside> --> c'
    expect(await problemsOf(body, { format: 'md' })).toEqual([])
  })

  it('is a type in angle brackets, which wants to be code', async () => {
    const [problem] = await fullProblemsOf('An Array<string> of them', { format: 'md' })
    expect(problem?.hint).toBe('write `<string>` if it belongs to the text, else remove it')
  })

  it.each([
    ['<details>\n<summary>With **stars**</summary>\n</details>', '2:15', '**stars**'],
    ['<div>\nA `b`\n</div>', '2:3', '`b`'],
    ['<div>[a](https://example.org/)</div>', '1:6', '[a](https://example.org/)'],
    ['> <div>\n> ## A\n> </div>', '2:3', '## A'],
  ])('is Markdown between tags, which readers would see with its marks: %j', async (body, place, mark) => {
    const problems = await fullProblemsOf(body, { format: 'md' })
    expect(problems).toMatchObject([{ rule: 'markdown-in-html', severity: 'warning' }])
    expect(`${problems[0]?.line}:${problems[0]?.column}`).toBe(place)
    expect(problems[0]?.message).toContain(mark)
  })

  it.each([
    '<details>\n<summary>A</summary>\n\n**b** `c`\n\n</details>',
    '<pre>a ** b ** `c`</pre>',
    '<div>\n<code>**a**</code> 2 ** 3 <!-- **b** -->\n</div>',
    'A <b>**b**</b> `c`',
  ])('is no Markdown where there is none, or where it is read: %j', async (body) => {
    expect(await problemsOf(body, { format: 'md' })).toEqual([])
  })

  it.each(['md', 'mdx'] as const)('is a line below a table, which becomes a row of it: %s', async (format) => {
    expect(await problemsOf('| a | b |\n|---|---|\n| 1 | 2 |\nText', { format })).toEqual(['4:1 warning table-row'])
    expect(await problemsOf('| a |\n|---|\n| 1 |\n2', { format })).toEqual([])
  })

  it.each(['md', 'mdx'] as const)('is a year that makes a list of its sentence: %s', async (format) => {
    const [problem, ...others] = await fullProblemsOf('1986. A great year.\n\n7. a\n8. b\n\n12. One', { format })
    expect(others).toEqual([])
    expect(problem).toMatchObject({ line: 1, column: 1, rule: 'list-number', severity: 'warning' })
    expect(problem?.fix).toEqual({ start: { line: 1, column: 5 }, end: { line: 1, column: 5 }, text: '\\' })
  })

  it('is a callout that the text was taken out of by an empty line', async () => {
    expect(await problemsOf('> [!NOTE]\n\n> Text')).toEqual(['1:1 warning callout'])
  })
})
