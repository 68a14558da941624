import { describe, expect, it } from 'vitest'
import { artifactOf, fullProblemsOf, pageOf, problemsOf, render } from './support'

const headingsOf = async (body: string, title = 'A title') =>
  (await artifactOf(body, { title })).facts.headings.map(({ depth, id, text }) => `${depth} ${id} ${text}`)

describe('headings', () => {
  it('drops a first heading that repeats the title, whatever its quotes, spaces and case', async () => {
    const title = 'The “leader’s” dilemma – today'
    const page = await pageOf(`# The "Leader's"  dilemma -- today\n\nText`, { title })
    expect(page).toBe('<p>Text</p>')
  })

  it('keeps a first heading that says something else', async () => {
    expect(await headingsOf('## Another title')).toEqual(['2 another-title Another title'])
  })

  it('keeps a later heading that repeats the title', async () => {
    expect(await headingsOf('## One\n\n## A title')).toEqual(['2 one One', '2 a-title A title'])
  })

  it.each([
    ['a comment', '<!-- note to self -->\n\n# A title\n\nText'],
    ['the addresses of links', '[a]: https://example.org/\n\n# A title\n\nText'],
  ])('drops a heading that opens the text after %s', async (_, body) => {
    expect(await pageOf(body, { format: 'md' })).toBe('<p>Text</p>')
  })

  it.each(['Intro.\n\n## A title', '> Quote\n\n# A title', '---\n\n## A title', '<div>a</div>\n\n## A title'])(
    'keeps the title as a heading of the text that something comes before: %j',
    async (body) => {
      expect((await artifactOf(body, { format: 'md' })).facts.headings).toEqual([
        { depth: 2, id: 'a-title', text: 'A title' },
      ])
    },
  )

  it.each([
    ['its note', '# A title[^x]\n\nText\n\n[^x]: Note.'],
    ['its link', '# [A title](https://example.org/)\n\nText'],
    ['its link', '# [A title][x]\n\nText\n\n[x]: https://example.org/'],
  ])('says that a title which is dropped takes %s with it', async (lost, body) => {
    const problems = await fullProblemsOf(body)
    expect(problems).toMatchObject([{ line: 1, rule: 'heading-title', severity: 'warning' }])
    expect(problems[0]?.message).toContain(lost)
    expect(await pageOf(body)).toBe('<p>Text</p>')
  })

  it('moves a body that uses # down one level as a whole, down to level 6', async () => {
    expect(await headingsOf('# A\n\n## B\n\n### C\n\n#### D\n\n##### E\n\n###### F')).toEqual([
      '2 a A',
      '3 b B',
      '4 c C',
      '5 d D',
      '6 e E',
      '6 f F',
    ])
  })

  it('leaves levels alone when # was only the title', async () => {
    expect(await headingsOf('# A title\n\n## A')).toEqual(['2 a A'])
  })

  it('gives doubles and names of the page around it other ids', async () => {
    expect(await headingsOf('## Main\n\n## Top\n\n## A\n\n## A\n\n## Note 1\n\n## Endnotes')).toEqual([
      '2 main-1 Main',
      '2 top-1 Top',
      '2 a A',
      '2 a-1 A',
      '2 section-note-1 Note 1',
      '2 endnotes-1 Endnotes',
    ])
  })

  it('keeps letters of every script, and calls a heading of signs a section', async () => {
    expect(await headingsOf('## Über Größe\n\n## 決定\n\n## ???')).toEqual([
      '2 über-größe Über Größe',
      '2 決定 決定',
      '2 section ???',
    ])
  })

  it.each([
    ['Press <kbd>Ctrl</kbd> + <kbd>C</kbd>', 'Press Ctrl + C', 'press-ctrl--c'],
    ['H<sub>2</sub>O &amp; CO<sub>2</sub>', 'H2O & CO2', 'h2o--co2'],
    ['One<br />two', 'One two', 'one-two'],
    ['A ![square](/icon.svg) here', 'A square here', 'a-square-here'],
    ['An <img src="/icon.svg" alt="icon &amp; more" /> here', 'An icon & more here', 'an-icon--more-here'],
    ['A [link](https://example.org/) here', 'A link here', 'a-link-here'],
    ['Use `<T>` and \\*stars\\*', 'Use <T> and *stars*', 'use-t-and-stars'],
  ])('are the words that readers see, in Markdown and MDX: %s', async (written, text, id) => {
    for (const format of ['md', 'mdx'] as const) {
      const { facts, code } = await artifactOf(`## ${written}`, { format })
      expect(facts.headings).toEqual([{ depth: 2, id, text }])
      const label = text.replaceAll('&', '&#x26;')
      expect(render(code)).toContain(`<a class="anchor" href="#${id}" aria-label="Link to section: ${label}">`)
    }
  })

  it.each([
    ['md', 'A <!-- hidden --> comment'],
    ['mdx', 'A {/* hidden */} comment'],
  ] as const)('leave comments out of their names: %s', async (format, written) => {
    const { facts } = await artifactOf(`## ${written}`, { format })
    expect(facts.headings).toEqual([{ depth: 2, id: 'a-comment', text: 'A comment' }])
  })

  it('of signs alone, of names that JavaScript knows and of names that clash have ids that differ', async () => {
    const words = ['!!!', '???', '🎉', '\\_\\_proto\\_\\_', 'constructor', 'toString', 'top', 'Note', 'Note', 'Note 1']
    const ids = (await headingsOf(words.map((text) => `## ${text}`).join('\n\n'))).map((line) => line.split(' ')[1])
    expect(ids).toEqual([
      'section',
      'section-1',
      'section-2',
      '__proto__',
      'constructor',
      'tostring',
      'top-1',
      'note',
      'section-note',
      'note-1-1',
    ])
  })

  it('have ids in composed form, however accents are typed', async () => {
    expect(await headingsOf('## Cafe\u0301\n\n## Caf\u00e9')).toEqual([
      '2 caf\u00e9 Cafe\u0301',
      '2 caf\u00e9-1 Caf\u00e9',
    ])
    expect(await pageOf('A <span id="cafe\u0301">b</span>')).toContain('id="caf\u00e9"')
    const { facts } = await artifactOf('## Cafe\u0301\n\nSee [it](#caf\u00e9).')
    expect(facts.links.map(({ target }) => decodeURI(target ?? ''))).toEqual(
      facts.anchors.map((id) => `/blog/a/#${id}`),
    )
  })

  it('puts a link to the section into h2 to h4 that says where it leads', async () => {
    expect(await pageOf('## A *b*\n\n### C\n\n#### D\n\n##### E')).toBe(
      [
        '<h2 id="a-b">A <em>b</em><a class="anchor" href="#a-b" aria-label="Link to section: A b"></a></h2>',
        '<h3 id="c">C<a class="anchor" href="#c" aria-label="Link to section: C"></a></h3>',
        '<h4 id="d">D<a class="anchor" href="#d" aria-label="Link to section: D"></a></h4>',
        '<h5 id="e">E</h5>',
      ].join(''),
    )
  })

  it('warns of skipped levels and refuses empty headings, each at its place', async () => {
    expect(await problemsOf('## A\n\n#### B\n\n##\n')).toEqual(['3:1 warning heading-order', '5:1 error empty-heading'])
  })

  it('does not let an id of the author collide with another', async () => {
    expect(await problemsOf('## Part\n\nText <span id="part">x</span>')).toEqual(['3:6 error duplicate-id'])
    expect(await problemsOf('Text <span id="main">x</span>')).toEqual(['1:6 error duplicate-id'])
  })

  it('and other ids are one word', async () => {
    const body = '<div id="a b">c</div>\n\n<div id="">c</div>\n\n<div id="a-b">c</div>'
    expect(await problemsOf(body)).toEqual(['1:1 error invalid-id', '3:1 error invalid-id'])
  })
})
