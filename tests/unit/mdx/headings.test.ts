import { describe, expect, it } from 'vitest'
import { artifactOf, pageOf, problemsOf } from './support'

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

  it('puts a link to the section into h2 to h4 that says where it leads', async () => {
    expect(await pageOf('## A *b*\n\n### C\n\n#### D\n\n##### E')).toBe(
      [
        '<h2 id="a-b">A <em>b</em><a class="anchor" href="#a-b" aria-label="Link to: A b"></a></h2>',
        '<h3 id="c">C<a class="anchor" href="#c" aria-label="Link to: C"></a></h3>',
        '<h4 id="d">D<a class="anchor" href="#d" aria-label="Link to: D"></a></h4>',
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
