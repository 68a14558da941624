import { describe, expect, it } from 'vitest'
import { artifactOf, png } from './support'

const wordsOf = async (body: string) => (await artifactOf(body)).facts.words

describe('the plain form', () => {
  it('counts words of prose: no code blocks, no marks', async () => {
    expect(await wordsOf("## A *b*\n\nIt isn't one-sided: 3.5 `units`.\n\n```ts\nlet a = 1\n```")).toBe(7)
    expect(await wordsOf('Größe zählt — 漢字')).toBe(3)
    expect(await wordsOf('')).toBe(0)
  })

  it('counts the words of notes and captions', async () => {
    expect(await wordsOf('A[^x].\n\n[^x]: Two words.')).toBe(3)
  })

  it('reads 238 words in a minute, and never in less than one', async () => {
    const minutes = async (words: number) => (await artifactOf('word '.repeat(words))).facts.minutes
    expect([await minutes(1), await minutes(356), await minutes(358)]).toEqual([1, 1, 2])
  })

  it('counts words where no spaces stand between them', async () => {
    expect(await wordsOf('质量很重要，team 也是。')).toBe(5)
    expect(await wordsOf('品質が大切です')).toBeGreaterThan(2)
    expect(await wordsOf('คุณภาพสำคัญมาก')).toBe(3)
  })

  it('reads characters in a minute there, and sums what is mixed', async () => {
    const minutes = async (body: string) => (await artifactOf(body)).facts.minutes
    expect(await minutes('我们讨论质量。'.repeat(340))).toBe(8)
    expect(await minutes('品質について話す。'.repeat(340))).toBe(8)
    expect(await minutes('คุณภาพ '.repeat(1000))).toBe(7)
    expect(await minutes(`${'我们讨论质量。'.repeat(170)}\n\n${'word '.repeat(952)}`)).toBe(8)
  })

  it('is Markdown that reads the same', async () => {
    const body = `## A

Some *words*, **strong**, ~~gone~~, \`code\`.

- a
- b
  1. c

> quote

| A |  B |
| - | -: |
| 1 |  2 |

\`\`\`ts
let a = 1
\`\`\`

***

A\\
b
`
    const { markdown } = await artifactOf(body, { format: 'md' })
    expect(markdown).toBe(body.replace('***', '---'))
  })

  it('escapes what Markdown would read as a mark', async () => {
    const { markdown } = await artifactOf('2 \\* 3 \\_a\\_ \\[b] \\<c>\n\n1\\. d\n\n\\# e\n\n\\- f', { format: 'md' })
    const again = await artifactOf(markdown, { format: 'md' })
    expect(again.feedHtml).toBe('<p>2 * 3 _a_ [b] &#x3C;c></p>\n<p>1. d</p>\n<p># e</p>\n<p>- f</p>')
  })

  it('has no relative address, whatever the syntax', async () => {
    const body = '[a](/a/) [b][b] <a href="/c/">c</a> <q cite="/d/">d</q> [e](#e)\n\n[b]: /b/\n\n## E'
    for (const format of ['mdx', 'md'] as const) {
      const { markdown, feedHtml } = await artifactOf(body, { format })
      for (const text of [markdown, feedHtml]) expect(text).not.toMatch(/(?:\]\(|\]: |="|cite=")[/#.]/)
      expect(feedHtml.match(/https:\/\/fixture\.example\//g)).toHaveLength(5)
    }
  })

  it('has no scripts, styles, classes or ids in feeds', async () => {
    const body =
      '## A\n\n> [!NOTE]\n> b\n\n```ts {1} title="a"\nlet a\n```\n\n| A |\n| -: |\n| b[^n] |\n\n[^n]: N\n\n<kbd id="k">K</kbd>'
    const { feedHtml } = await artifactOf(body)
    expect(feedHtml).not.toMatch(/<script|<style|<input|<button|class=|id=|style=|data-|aria-|on\w+=/)
  })

  it('holds no HTML that the page takes out', async () => {
    const body =
      'A <font color="red">b</font> <span style="color: red" title=\'c > d\' lang=en>e</span> <a href=/f/>f</a><br/>\n\n<iframe src="https://x.org"></iframe>\n'
    const { markdown, feedHtml } = await artifactOf(body, { format: 'md' })
    expect(markdown.trim()).toBe(
      `A b <span title='c > d' lang=en>e</span> <a href="https://fixture.example/f/">f</a><br>`,
    )
    expect(feedHtml.trim()).toBe(
      '<p>A b <span title="c > d" lang="en">e</span> <a href="https://fixture.example/f/">f</a><br></p>',
    )
  })

  it('starts after the title that was dropped, with levels as on the page', async () => {
    const { markdown } = await artifactOf('# A title\n\nText\n\n# B')
    expect(markdown).toBe('Text\n\n## B\n')
  })
})

it('knows the picture of a <Figure> however its address is encoded', async () => {
  const files = { 'größe.png': await png(3, 2) }
  const { feedHtml } = await artifactOf('<Figure src="./gr%C3%B6%C3%9Fe.png" alt="A" />', { files })
  expect(feedHtml).toContain('src="https://fixture.example/blog/a/media/gr%C3%B6%C3%9Fe.png"')
})

describe('a picture by reference', () => {
  it.each([
    '![A.][pic]\n\n[pic]: ./a.png',
    '![A.][pic]\n\n[pic]: <./a.png> "Title"',
    '![A.][]\n\n[A.]: ./%61.png',
    '![A.]\n\n[a.]: a.png',
    '![A.][two words]\n\n> [Two   Words]: ./a.png',
  ])('has its address in the twin and in feeds: %s', async (body) => {
    const { markdown, feedHtml, code } = await artifactOf(body, { format: 'md', files: { 'a.png': await png(3, 2) } })
    const address = 'https://fixture.example/blog/a/media/a.png'
    expect(code).toContain('/blog/a/media/a.png')
    expect(feedHtml).toContain(`<img src="${address}" alt="A."`)
    expect(markdown).toContain(`![A.](${address}`)
    expect(markdown).not.toContain('./')
  })

  it('leaves what links refer to alone', async () => {
    const { markdown } = await artifactOf('![A.][pic] [b][c]\n\n[pic]: /icon.svg\n[c]: https://example.org/')
    expect(markdown).toBe('![A.](https://fixture.example/icon.svg) [b][c]\n\n[c]: https://example.org/\n')
  })
})
