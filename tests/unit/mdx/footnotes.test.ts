import { describe, expect, it } from 'vitest'
import { artifactOf, fullProblemsOf, pageOf, problemsOf, render } from './support'

const LABELS = [
  'é',
  'größe',
  '注1',
  'a%b',
  '100%',
  '%41',
  '"q"',
  '<b>',
  'a&b',
  'a&amp;b',
  'a]b'.replace(']', '\\]'),
  '*a*',
  '__proto__',
  'toString',
  'A-B_c',
  '1.5',
]

describe('footnotes', () => {
  it('stand in the text as notes that open without scripts', async () => {
    expect(await pageOf('A[^x].\n\n[^x]: The *note*.')).toBe(
      '<p>A<span class="note-anchor"><button type="button" class="note-toggle" popovertarget="note-toggle-1" ' +
        'aria-label="Note 1"></button><span class="note-ref" data-number="1"></span>' +
        '<span class="note-state" id="note-toggle-1" popover="manual"></span><span class="note" id="note-1" role="note">' +
        '<span class="textual"> (Note </span><span class="note-number">1</span><span class="textual">:</span> ' +
        'The <em>note</em>.<span class="textual">)</span></span></span>.</p>',
    )
  })

  it('are told apart in plain text from the sentence that they interrupt, and their numbers from its words', async () => {
    const body = 'A word[^x], and 2[^y] more[^x].\n\n[^x]: 3 things.\n\n    4 more.\n\n[^y]: - a list'
    expect(textOf(await pageOf(body))).toMatch(/^A word \(Note 1: 3 things\. 4 more\. ↩ ↩2\), and 2\[2\] more\[1\]\./)
  })

  it('keep several paragraphs apart', async () => {
    const page = await pageOf('A[^x].\n\n[^x]: One.\n\n    Two.')
    expect(page).toContain('<span class="note-paragraph">One.</span> <span class="note-paragraph">Two.<')
  })

  it('stand at the end when they hold blocks', async () => {
    expect(await pageOf('A[^x].\n\n[^x]: One.\n\n    - b')).toBe(
      '<p>A<sup class="note-ref"><a href="#note-1" id="note-ref-1" aria-label="Note 1">' +
        '<span class="textual">[</span>1<span class="textual">]</span></a></sup>.</p>' +
        '<section class="endnotes" aria-labelledby="endnotes"><h2 id="endnotes">Notes</h2><ol><li id="note-1" value="1">\n' +
        '<p>One.</p>\n<ul>\n<li>b</li>\n</ul> <a class="note-back" href="#note-ref-1" ' +
        'aria-label="Back to text (note 1)">↩</a></li></ol></section>',
    )
  })

  it.each([
    ['a heading', '## A[^x]\n\n[^x]: Note.'],
    ['a table', '| A |\n| - |\n| b[^x] |\n\n[^x]: Note.'],
    ['a caption', '<figure>\n  <figcaption>A[^x]</figcaption>\n</figure>\n\n[^x]: Note.'],
  ])('stand at the end when referred to from %s', async (_, body) => {
    const page = await pageOf(body)
    expect(page).toContain('<a href="#note-1" id="note-ref-1" aria-label="Note 1">')
    expect(page).toContain('<li id="note-1" value="1">')
  })

  it('stand at the end when referred to from another note', async () => {
    const page = await pageOf('A[^x].\n\n[^x]: One[^y].\n\n[^y]: Two.')
    expect(page).toContain(
      '<span class="note-number">1</span><span class="textual">:</span> One<sup class="note-ref"><a href="#note-2" id="note-ref-2"',
    )
    expect(page).toContain('<li id="note-2" value="2">')
  })

  it('survive a note that refers to itself', async () => {
    expect(await pageOf('A[^x].\n\n[^x]: See[^x].')).toContain('See<sup class="note-ref"><a href="#note-1"')
  })

  it('are numbered in order of first reference, and linked from later ones', async () => {
    const page = await pageOf('A[^b] b[^a] c[^b].\n\n[^a]: First written.\n\n[^b]: Second written.')
    expect(textOf(page)).toBe('A (Note 1: Second written. ↩ ↩2) b (Note 2: First written.) c[1].')
    expect(page).toContain('c<sup class="note-ref"><a href="#note-1" id="note-ref-1-2" aria-label="Note 1">')
  })

  it.each([
    ['beside the text', 'A[^x] b[^x] c[^x].\n\n[^x]: Note.'],
    ['beside the text, of two paragraphs', 'A[^x] b[^x] c[^x].\n\n[^x]: One.\n\n    Two.'],
    ['at the end', 'A[^x] b[^x] c[^x].\n\n[^x]: One.\n\n    - b'],
    ['at the end, referred to from a table', '| A[^x] |\n| - |\n| b[^x] |\n\nc[^x]\n\n[^x]: Note.'],
    ['that refer to themselves', 'A[^x] b[^x].\n\n[^x]: See[^x].'],
  ])('%s lead back to every reference', async (_, body) => {
    const page = await pageOf(body)
    for (const id of ['note-ref-1', 'note-ref-1-2', 'note-ref-1-3']) {
      expect(page.split(` id="${id}"`)).toHaveLength(2)
      expect(page).toMatch(
        new RegExp(`<a class="note-back" href="#${id}" aria-label="Back to text \\(note 1, mention \\d\\)">`),
      )
    }
  })

  it.each(LABELS)('may be called %s', async (label) => {
    const body = `A[^${label}] b[^${label}].\n\n[^${label}]: The note.\n\n[^other]: Other.\n\nC[^other].`
    for (const format of ['md', 'mdx'] as const) {
      if (format === 'mdx' && /[<{]/.test(label)) continue
      const { code, markdown, feedHtml } = await artifactOf(body, { format })
      expect(render(code)).toMatch(
        /id="note-1" role="note">.*<span class="note-number">1<\/span><span class="textual">:<\/span> The note\./,
      )
      expect(render(code)).not.toContain('user-content')
      expect(feedHtml).toContain('<p>A<sup>[1]</sup> b<sup>[1]</sup>.</p>')
      expect(render((await artifactOf(markdown, { format: 'md' })).code)).toBe(render(code))
    }
  })

  it.each(['md', 'mdx'] as const)(
    'have names that are the same however their accents are typed: %s',
    async (format) => {
      const [composed, apart] = ['réf', 're\u0301f']
      const page = await pageOf(
        `A[^${composed}] [b][${apart}].\n\n[^${apart}]: Note.\n\n[${composed}]: https://example.org/`,
        {
          format,
        },
      )
      expect(page).toContain('> Note.<span class="textual">)</span></span>')
      expect(page).toContain('<a href="https://example.org/">b</a>')
      const twice = `A[^${composed}].\n\n[^${composed}]: One.\n\n[^${apart}]: Two.`
      expect(await problemsOf(twice, { format })).toEqual(['5:1 error footnote'])
    },
  )

  it('stay out of the names of tables, headings and the links to them', async () => {
    const body = '## Cost[^x]\n\n| Price[^x] | **Time**[^y] |\n| - | - |\n| 1 | 2 |\n\n[^x]: Note.\n[^y]: Note.'
    const { code, facts } = await artifactOf(body)
    expect(render(code)).toContain('aria-label="Scrollable table: Price, Time"')
    expect(render(code)).toContain('<a class="anchor" href="#cost" aria-label="Link to section: Cost">')
    expect(facts.headings).toEqual([{ depth: 2, id: 'cost', text: 'Cost' }])
  })

  it('stay footnotes in Markdown and become a list in feeds, with links and pictures in neither broken', async () => {
    const { markdown, feedHtml } = await artifactOf('A[^x].\n\n[^x]: See [b](/blog/b/).')
    expect(markdown).toBe('A[^x].\n\n[^x]: See [b](https://fixture.example/blog/b/).\n')
    expect(feedHtml).toBe(
      '<p>A<sup>[1]</sup>.</p>\n<div><hr><ol>\n<li>\n<p>See <a href="https://fixture.example/blog/b/">b</a>.</p>\n</li>\n</ol></div>',
    )
  })

  it('must be defined, referred to, defined once, and stand outside of links', async () => {
    expect(await problemsOf('Text\nand [^nope].')).toEqual(['2:5 error footnote'])
    expect(await problemsOf('A.\n\n[^x]: Note.')).toEqual(['3:1 warning footnote'])
    expect(await problemsOf('A[^x].\n\n[^x]: Note.\n\n[^x]: Note.')).toEqual(['5:1 error footnote'])
    expect(await problemsOf('[a[^x]](/b/)\n\n[^x]: Note.')).toEqual(['1:3 error footnote'])
  })

  it('suggest the note that was meant', async () => {
    const [problem] = await fullProblemsOf('A[^sorce] b[^source].\n\n[^source]: Note.')
    expect(problem?.hint).toMatch(/^did you mean \[\^source\]\?/)
  })

  it('are missed when only each other refers to them', async () => {
    const body = 'Text[^c]\n\n[^a]: See [^b].\n\n[^b]: See [^a].\n\n[^c]: See [^d].\n\n[^d]: End.'
    expect(await problemsOf(body)).toEqual(['3:1 warning footnote', '5:1 warning footnote'])
  })

  it('are never empty', async () => {
    expect(await problemsOf('Text[^1]\n\n[^1]:\n\nMore')).toEqual(['3:1 error footnote'])
  })

  it('have names without spaces', async () => {
    const [problem, ...others] = await fullProblemsOf('Text[^two words]\n\n[^two words]: Note.')
    expect(others).toEqual([])
    expect(problem).toMatchObject({ line: 3, hint: 'write [^two-words] here and where you refer to it' })
    expect((await fullProblemsOf('Text[^two words]'))[0]).toMatchObject({ column: 5, rule: 'footnote' })
  })

  it('leave an escaped reference alone', async () => {
    expect(await pageOf('A\\[^x].')).toBe('<p>A[^x].</p>')
  })
})

/** Returns the text of a page without its tags. */
function textOf(page: string): string {
  return page.replace(/<[^>]*>/g, '')
}
