import { describe, expect, it } from 'vitest'
import { findLinks } from '../../../lib/mdx'
import { artifactOf, pageOf, problemsOf } from './support'

describe('emphasis beside Chinese, Japanese and Korean', () => {
  it.each([
    ['计划**很清楚。**大家同意。', '计划<strong>很清楚。</strong>大家同意。'],
    ['**提示：**先读这里', '<strong>提示：</strong>先读这里'],
    ['それは**「朝の会」**と言う', 'それは<strong>「朝の会」</strong>と言う'],
    ['*강조(하는 말)*은 남는다', '<em>강조(하는 말)</em>은 남는다'],
    ['旧~~規則。~~新', '旧<del>規則。</del>新'],
  ])('is seen in the page, the feed and the twin: %s', async (written, html) => {
    for (const format of ['md', 'mdx'] as const) {
      expect(await pageOf(written, { format })).toBe(`<p>${html}</p>`)
      const { markdown, feedHtml } = await artifactOf(written, { format })
      expect(markdown).toBe(`${written}\n`)
      expect(feedHtml).toBe(`<p>${html}</p>`)
    }
  })

  it('is seen by those who look for links in it', async () => {
    const [found] = await findLinks({ body: '**见[这里](/blog/a/)。**然后', format: 'md' })
    expect(found).toMatchObject({ text: '/blog/a/', start: { line: 1, column: 9 } })
    expect(await problemsOf('**见[这里](/blog/a/)。**然后')).toEqual([])
  })
})

it('one tilde strikes nothing out, in the page, the feed and the twin', async () => {
  const written = 'Teams of 5~7 answer 100~200 tickets in ~3 days, ~/notes and ~one~, but ~~not this~~.\n'
  const { markdown, feedHtml } = await artifactOf(written)
  expect(markdown).toBe(written)
  expect(feedHtml).toBe(`<p>${written.trim().replace('~~not this~~', '<del>not this</del>')}</p>`)
})

it('two tildes that were escaped stay text in the twin', async () => {
  const { markdown, feedHtml } = await artifactOf('A \\~~b\\~~ c\n\n\\~~~\n')
  expect(feedHtml).toBe('<p>A ~~b~~ c</p>\n<p>~~~</p>')
  expect((await artifactOf(markdown)).feedHtml).toBe(feedHtml)
})

it('a task keeps its box in the twin, and its emphasis', async () => {
  const written = '- [ ] 先**看。**\n- [x] b\n\n- c\n'
  const { markdown, feedHtml } = await artifactOf(written)
  expect(markdown).toContain('[x] b')
  expect((await artifactOf(markdown)).feedHtml).toBe(feedHtml)
})
