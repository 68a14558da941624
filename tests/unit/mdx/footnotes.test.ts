import { describe, expect, it } from 'vitest'
import { artifactOf, fullProblemsOf, pageOf, problemsOf } from './support'

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
    expect(textOf(await pageOf(body))).toMatch(/^A word \(Note 1: 3 things\. 4 more\.\), and 2\[2\] more\[1\]\./)
  })

  it('keep several paragraphs apart', async () => {
    const page = await pageOf('A[^x].\n\n[^x]: One.\n\n    Two.')
    expect(page).toContain('<span class="note-paragraph">One.</span> <span class="note-paragraph">Two.</span>')
  })

  it('stand at the end when they hold blocks', async () => {
    expect(await pageOf('A[^x].\n\n[^x]: One.\n\n    - b')).toBe(
      '<p>A<sup class="note-ref"><a href="#note-1" id="note-ref-1" aria-label="Note 1">' +
        '<span class="textual">[</span>1<span class="textual">]</span></a></sup>.</p>' +
        '<section class="endnotes" aria-labelledby="endnotes"><h2 id="endnotes">Notes</h2><ol><li id="note-1" value="1">\n' +
        '<p>One.</p>\n<ul>\n<li>b</li>\n</ul> <a class="note-back" href="#note-ref-1" ' +
        'aria-label="Back to note 1 in the text">↩</a></li></ol></section>',
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
    expect(textOf(page)).toBe('A (Note 1: Second written.) b (Note 2: First written.) c[1].')
    expect(page).toContain('c<sup class="note-ref"><a href="#note-1" aria-label="Note 1">')
  })

  it('stay footnotes in Markdown and become a list in feeds, with links and pictures in neither broken', async () => {
    const { markdown, feedHtml } = await artifactOf('A[^x].\n\n[^x]: See [b](/blog/b/).')
    expect(markdown).toBe('A[^x].\n\n[^x]: See [b](https://fulcrum.example/blog/b/).\n')
    expect(feedHtml).toBe(
      '<p>A<sup>[1]</sup>.</p>\n<div><hr><ol>\n<li>\n<p>See <a href="https://fulcrum.example/blog/b/">b</a>.</p>\n</li>\n</ol></div>',
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
    expect(problem?.fix).toMatch(/^did you mean \[\^source\]\?/)
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
    expect(problem).toMatchObject({ line: 3, fix: 'write [^two-words] here and where you refer to it' })
    expect((await fullProblemsOf('Text[^two words]'))[0]).toMatchObject({ column: 5, rule: 'footnote' })
  })

  it('leave an escaped reference alone', async () => {
    expect(await pageOf('A\\[^x].')).toBe('<p>A[^x].</p>')
  })
})

/** What is left of a page where its tags mean nothing. */
function textOf(page: string): string {
  return page.replace(/<[^>]*>/g, '')
}
