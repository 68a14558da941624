import { describe, expect, it } from 'vitest'
import { artifactOf, pageOf, png, problemsOf } from './support'

const files = { 'a.png': await png(30, 20), 'wide.png': await png(1200, 20) }

describe('a picture that is larger than it is shown', () => {
  it('is a link to its file, in a figure of Markdown and of the component', async () => {
    const link =
      /<fulcrum-enlarge><a class="enlarge" href="\/blog\/a\/media\/wide\.png">(?:<picture>.*)?<img [^>]*>(?:<\/picture>)?<\/a><\/fulcrum-enlarge>/
    expect(await pageOf('![A](./wide.png "B")', { files })).toMatch(link)
    expect(await pageOf('<Figure src="./wide.png" alt="A" />', { files })).toMatch(link)
  })

  it('is a picture in feeds and Markdown, and no link of the author', async () => {
    const { markdown, feedHtml, facts } = await artifactOf('![A](./wide.png)', { files })
    expect(`${markdown}${feedHtml}`).not.toMatch(/enlarge|\]\(.*\]\(/)
    expect(facts.links).toEqual([])
  })

  it('is left alone in a line of text, in a link, and as a decoration', async () => {
    for (const body of [
      'A ![A](./wide.png) b',
      '[![A](./wide.png)](https://example.org/)',
      '<Figure src="./wide.png" decorative />',
    ]) {
      expect(await pageOf(body, { files })).not.toContain('enlarge')
    }
  })

  it('is the only one: a small picture is no link', async () => {
    expect(await pageOf('![A](./a.png)', { files })).not.toContain('enlarge')
  })
})

describe('<Gallery>', () => {
  it('makes a figure of each picture, also of those in one paragraph', async () => {
    const page = await pageOf(
      '<Gallery>\n![A](./a.png "One")\n![B](./a.png)\n\n<Figure src="./a.png" alt="C" />\n</Gallery>',
      { files },
    )
    expect(page.match(/<figure id="figure-\d">/g)).toEqual([
      '<figure id="figure-1">',
      '<figure id="figure-2">',
      '<figure id="figure-3">',
    ])
    expect(page).toContain('<figcaption>One</figcaption>')
  })

  it('holds nothing but pictures', async () => {
    expect(await problemsOf('<Gallery>\n![A](./a.png)\n\nwords\n</Gallery>', { files })).toEqual(['4:1 error gallery'])
  })
})

describe('<BeforeAfter>', () => {
  const pair =
    '<BeforeAfter>\n<Before label="March">\n![A](./a.png)\n</Before>\n<After label="June">\n![B](./a.png)\n</After>\n</BeforeAfter>'

  it('shows both with their labels', async () => {
    expect((await artifactOf(pair, { files })).markdown).toMatch(/^\*\*March\*\*\n\n!\[A\].*\n\n\*\*June\*\*\n\n!\[B\]/)
    expect(await pageOf(pair, { files })).toContain('<p class="pair-label" dir="auto">June</p>')
  })

  it.each([
    ['3:1 error before-after', pair.replace('![A](./a.png)', 'words')],
    ['1:1 error component-parts', pair.replace(/<After.*<\/After>\n/s, '')],
  ])('is refused at %s', async (problem, body) => {
    expect(await problemsOf(body, { files })).toContain(problem)
  })
})
