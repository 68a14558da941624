import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { createCompiler } from '../../../lib/mdx/pool'
import { compileBody } from '../../support/compile'
import { post, problemsOf } from './support'

describe('what no parser is given', () => {
  it.each([
    ['10,000 quotes', '> '.repeat(10_000), 'md', '1:201'],
    ['10,000 quotes without spaces', `a\n\n${'>'.repeat(10_000)}`, 'mdx', '3:101'],
    ['1,000 lists in a line', '- '.repeat(1000), 'md', '1:201'],
    ['lists in lists', Array.from({ length: 300 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n'), 'md', '101:201'],
    ['64 kB of braces', '{'.repeat(32_000) + '}'.repeat(32_000), 'mdx', '1:101'],
    ['elements in elements', '<div>'.repeat(2000) + '</div>'.repeat(2000), 'mdx', '1:501'],
    ['elements in elements, line by line', '<div>\n'.repeat(2000), 'md', '101:1'],
  ] as const)('%s', async (_, body, format, place) => {
    expect(await problemsOf(body, { format })).toEqual([`${place} error too-deep`])
  })

  it('more than 1 MiB', async () => {
    expect((await compileBody(post('a'.repeat(1024 * 1024 + 1)), {})).problems).toMatchObject([
      {
        file: 'content/posts/a/index.mdx',
        rule: 'too-large',
        message: 'expected at most 1 MiB of text, found 1.0 MiB',
      },
    ])
  })

  it.each([
    ['what people write in code', `${'`Array<T>` '.repeat(200)}\n\n\`\`\`ts\n${'{'.repeat(200)}\n\`\`\``, 'mdx'],
    ['elements one after the other', '<kbd>a</kbd> <br /> '.repeat(300), 'mdx'],
    ['HTML that closes by itself', '<br> '.repeat(300), 'md'],
    ['a long list with items of two levels', '- a\n  - b\n'.repeat(300), 'md'],
    ['a rule', '- '.repeat(50), 'md'],
  ] as const)('but %s', async (_, body, format) => {
    expect(await problemsOf(body, { format })).toEqual([])
  })

  it('nesting that only the parser sees has a problem too', async () => {
    const hidden = '\\`<b>\\`'.repeat(3000) + '</b>'.repeat(3000)
    expect((await compileBody(post(hidden), {})).problems).toMatchObject([{ rule: 'too-deep', severity: 'error' }])
  })
})

describe('the pool', () => {
  const components = pathToFileURL('components/mdx/index.ts').href
  const compiler = createCompiler({ workers: 2, components, seconds: 4 })
  afterAll(() => compiler.close())

  it('compiles like the function, and resolves links by targets', async () => {
    const source = post('# A title\n\nSee [b](./b.mdx) -- *now*.\n\n```ts\nlet a = 1\n```')
    const targets = { texts: { [`${source.folder}/b.mdx`]: '/blog/b/' } }
    expect(await compiler.compile(source, targets)).toEqual(await compileBody(source, targets))
  })

  it('reports a text that takes too long, and goes on with the others', async () => {
    const slow = post('~a'.repeat(60_000), { file: 'content/posts/slow.md', format: 'md' })
    const results = await Promise.all(
      [slow, post('A'), post('B'), post('C')].map((source) => compiler.compile(source, {})),
    )
    expect(results[0]?.problems).toMatchObject([{ file: 'content/posts/slow.md', rule: 'too-slow', severity: 'error' }])
    expect(results.slice(1).every(({ artifact }) => artifact)).toBe(true)
  })
})
