import { describe, expect, it } from 'vitest'
import { fullProblemsOf, problemsOf } from './support'

describe('a link that Markdown takes for text', () => {
  it.each([
    ['See [the notes][notes].', '1:5', 'add a line [notes]: https://…, or write \\['],
    ['See [the notes][].', '1:5', 'add a line [the notes]: https://…, or write \\['],
    ['See [a][nots].\n\n[notes]: https://example.org/\n\n[notes]', '1:5', 'did you mean [notes]? add a line'],
    ['![A plan.][plan]', '1:1', 'add a line [plan]: ./picture.png, or write \\['],
    ['![A plan of the house]', '1:1', '![A plan of the house](./picture.png)'],
    ['See [here] (https://example.org/).', '1:5', '[here](https://example.org/)'],
    ['See [here](https://example.org/a b).', '1:5', '[here](<https://example.org/a b>)'],
    ['See [here](my notes.pdf).', '1:5', '[here](<my notes.pdf>)'],
    ['See [here](the whole of it).', '1:5', '[here](<the whole of it>), or \\[here] if it is none'],
    ['See [here](https://example.org/ "A title).', '1:5', '[here](https://example.org/ "title")'],
    ['See [here](https://example.org/.', '1:5', '[here](https://example.org/)'],
    ['See [here](https://example.org/a_(b).', '1:5', '[here](https://example.org/a_(b)'],
    ['See (here)[https://example.org/].', '1:5', '[here](https://example.org/)'],
    ['See (here)[example.org/a].', '1:5', '[here](example.org/a)'],
    ['See this:\n[notes]: https://example.org/', '2:1', 'leave an empty line before it'],
    ['> - A\n>   [here] (/blog/a/)', '2:5', '[here](/blog/a/)'],
    ['| a |\n| - |\n| [bee][see] |', '3:3', 'add a line [see]: https://…'],
    ['**See [here] (#a)**', '1:7', '[here](#a)'],
  ])('is reported: %j', async (body, place, hint) => {
    for (const format of ['md', 'mdx'] as const) {
      const [problem, ...others] = (await fullProblemsOf(body, { format })).filter(({ rule }) => rule === 'lost-link')
      expect(others).toEqual([])
      expect(problem).toMatchObject({ severity: 'warning' })
      expect(`${problem?.line}:${problem?.column}`).toBe(place)
      expect(problem?.hint?.slice(0, hint.length)).toBe(hint)
    }
  })

  it('is reported for an address in angles that do not close', async () => {
    const [lost, ...more] = await fullProblemsOf('See [here](<https://example.org/.', { format: 'md' })
    expect(more).toEqual([])
    expect(lost).toMatchObject({ line: 1, column: 5, rule: 'lost-link', hint: '[here](<https://example.org/.>)' })
    const [problem, ...others] = await fullProblemsOf('Ask <https://example.org/a and wait.', { format: 'md' })
    expect(others).toEqual([])
    expect(problem).toMatchObject({ line: 1, column: 5, rule: 'lost-link', hint: '<https://example.org/a>' })
  })

  it('is fixed if there is only one possibility', async () => {
    const [problem] = await fullProblemsOf('> See (here)[https://example.org/].')
    expect(problem?.fix).toEqual({
      start: { line: 1, column: 7 },
      end: { line: 1, column: 35 },
      text: '[here](https://example.org/)',
    })
  })

  it.each([
    'An aside [alone], and [sic], and [1], and [1][2].',
    'An index a[i][j], matrix [i][j].',
    '- [ ] (https://example.org/)\n- [x] done',
    '`[a][b]` and `[c] (https://d)` and `![e]`\n\n```\n[a][b]\n```',
    '\\[a][b] and \\[c](d e) and \\![f]',
    '[a *b* `c`](https://example.org/a) [d][e] [f]\n\n[e]: https://example.org/\n[f]: <https://example.org/x y>',
    'Use (this) [or that], not (this)[1].',
    'A price < 5 and https://example.org/a_(b) and (https://example.org/).',
    'A note.[^1] Wow![^1]\n\n[^1]: [sic]',
    '> [!NOTE]\n> A',
  ])('is not seen where there is none: %j', async (body) => {
    expect(await problemsOf(body, { format: 'md' })).toEqual([])
  })
})

describe('an address that nothing refers to', () => {
  it('is reported', async () => {
    const [problem, ...others] = await fullProblemsOf('A [b].\n\n[b]: https://example.org/\n[c]: https://example.org/')
    expect(others).toEqual([])
    expect(problem).toMatchObject({ line: 4, column: 1, rule: 'unused-definition', severity: 'warning' })
  })

  it.each([
    '![A plan.][plan]\n\n[plan]: https://example.org/a.png',
    '[//]: # (A comment)',
    '[comment]: <> (A comment)',
  ])('is not seen where there is none: %j', async (body) => {
    expect((await problemsOf(body)).filter((problem) => problem.includes('unused-definition'))).toEqual([])
  })
})
