import { describe, expect, it } from 'vitest'
import { fullProblemsOf, problemsOf } from './support'

describe('marks of emphasis that stay in the text', () => {
  it.each([
    ['A **bold.**text', '1:3', 'write **bold.** , with a space after it'],
    ['**Note:**read on', '1:1', 'write **Note:** , with a space after it'],
    ['A word**“quoted”** here', '1:7', 'write  **“quoted”**, with a space before it'],
    ['A ** bold ** word', '1:3', 'write **bold**'],
    ['A **bold ** word', '1:3', 'write **bold**'],
    ['A *no.*then', '1:3', 'write *no.* , with a space after it'],
    ['A _no._then', '1:3', 'write _no._ , with a space after it'],
    ['A ~~gone.~~then', '1:3', 'write ~~gone.~~ , with a space after it'],
    ['A __bold.__then', '1:3', 'write __bold.__ , with a space after it'],
    ['A **bold word', '1:3', 'write ** at both ends of the words'],
    ['A bold** word', '1:7', 'write ** at both ends of the words'],
    ['- a\n- **b.**c', '2:3', 'write **b.** , with a space after it'],
    ['## A **b.**c', '1:6', 'write **b.** , with a space after it'],
  ])('are reported: %j', async (body, place, hint) => {
    for (const format of ['md', 'mdx'] as const) {
      const [problem, ...others] = await fullProblemsOf(body, { format })
      expect(others).toEqual([])
      expect(problem).toMatchObject({ rule: 'stray-mark', severity: 'warning' })
      expect(`${problem?.line}:${problem?.column}`).toBe(place)
      expect(problem?.hint?.slice(0, hint.length)).toBe(hint)
    }
  })

  it.each([
    'A power 2**3 and 2 ** 3 ** 4, a price of 5* and 4*, a * b * c',
    'Files src/**/*.ts and /** a comment',
    '`**a.**b` and \\*\\*a.\\*\\*b\n\n```\n**a.**b\n```',
    'snake_case_name, _private_name, __dunder, "_a", a "_b", and an "_c"',
    '"**no.**"Then, *a*b, **a**b, ***c***',
    '中文**强调。**继续',
    'https://example.org/a_b._c?d=**e**f',
    'About ~5, 5~7, ~/notes and ~~gone~~',
  ])('are not seen where there are none: %j', async (body) => {
    expect(await problemsOf(body, { format: 'md' })).toEqual([])
  })
})
