import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../../lib/problems'
import { artifactOf, fullProblemsOf, pageOf, problemsOf } from './support'

describe('a space of another kind beside a mark', () => {
  it.each([
    ['-\u00A0a\n-\u00A0b', '- a\n- b'],
    ['1.\u00A0a', '1. a'],
    ['*\u200Ba', '* a'],
    ['\u00A0- a', ' - a'],
    ['\u3000## A', ' ## A'],
    ['#\u00A0A', '# A'],
    ['\u200B> a', '> a'],
    ['> -\u202Fa', '> - a'],
    ['-\u2003a', '- a'],
    ['\u00A0```js\na\n```', ' ```js\na\n```'],
    ['| a | b |\n|\u00A0---\u00A0| --- |\n| c | d |', '| a | b |\n| --- | --- |\n| c | d |'],
    ['\u00A0| a | b |\n| - | - |\n| c | d |', ' | a | b |\n| - | - |\n| c | d |'],
    ['- [\u00A0] a', '- [ ] a'],
    ['- [x]\u00A0a', '- [x] a'],
    ['a\n\n---\u00A0\n\nb', 'a\n\n--- \n\nb'],
  ])('is reported, and mended into what was meant: %j', async (body, mended) => {
    const problems = (await fullProblemsOf(body, { format: 'md' })).filter(({ rule }) => rule === 'odd-space')
    expect(problems.length).toBeGreaterThan(0)
    for (const { severity } of problems) expect(severity).toBe('warning')
    expect(
      applyEdits(
        body,
        problems.flatMap(({ fix }) => fix ?? []),
      ),
    ).toBe(mended)
  })

  it.each([
    'A\u00A0b, 5\u00A0kg, \u200Bword, 他\u3000说。\n\u3000\u3000段落',
    'A – b\u00A0– c; no list: 1\u00A0a',
    '```\n-\u00A0a\n```\n\n`-\u00A0a`',
    '- a\u00A0b\n- \u00A0c',
    '| a\u00A0b | c |\n| - | - |\n| d\u00A0e | f |',
  ])('is left alone in prose, cells and code: %j', async (body) => {
    expect(await problemsOf(body, { format: 'md' })).toEqual([])
    expect((await artifactOf(body, { format: 'md' })).code).toMatch(/[\u00A0\u200B\u3000]/)
  })

  it('is taken off an address, also between it and its title', async () => {
    const link = '<p><a href="https://example.org/a">b</a></p>'
    expect(await pageOf('[b](\u00A0https://example.org/a)')).toBe(link)
    expect(await pageOf('[b](https://exam\u200Bple.org/a\u00A0)')).toBe(link)
    expect(await pageOf('[b]\n\n[b]:\u00A0https://example.org/a')).toBe(link)
    expect(await pageOf('[b](https://example.org/a\u00A0"c")')).toBe(link.replace('">', '" title="c">'))
  })

  it('is a space in the line that opens a block of code, and is reported in the one that closes it', async () => {
    for (const info of ['\u00A0ts', 'ts\u00A0{1}', 'ts\u00A0']) {
      expect((await artifactOf(`\`\`\`${info}\nlet a = 1\n\`\`\``)).markdown).toMatch(/^```ts\n/)
    }
    const [problem] = await fullProblemsOf('```ts\nlet a = 1\n```\u00A0\n\nThe rest.')
    expect(problem).toMatchObject({ line: 3, rule: 'unclosed-code', hint: 'write ``` and nothing else on the line' })
  })
})
