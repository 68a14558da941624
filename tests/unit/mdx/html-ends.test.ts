import fc from 'fast-check'
import { parseFragment, serializeOuter } from 'parse5'
import { describe, expect, it } from 'vitest'
import { artifactOf, fullProblemsOf, problemsOf, render } from './support'

const format = 'md'

/** Returns the page's HTML as rendered from the page, the twin and the feed. */
async function everywhere(body: string): Promise<string[]> {
  const { code, markdown, feedHtml } = await artifactOf(body, { format })
  const twin = render((await artifactOf(markdown, { format })).code)
  return [render(code), twin, feedHtml].map((html) => html.replace(/\n/g, ''))
}

describe('HTML of a Markdown file', () => {
  it.each([
    ['A <b>bold\n\nNext', '<p>A <b>bold</b></p><p>Next</p>', '1:3'],
    ['- a <mark>b\n- c\n\nNext', '<ul><li>a <mark>b</mark></li><li>c</li></ul><p>Next</p>', '1:5'],
    ['A *b <kbd>c* d\n\nNext', '<p>A <em>b <kbd>c</kbd></em> d</p><p>Next</p>', '1:6'],
    ['> A <em>b\n\nNext', '<blockquote><p>A <em>b</em></p></blockquote><p>Next</p>', '1:5'],
    ['A <b>b <i>c\n\nNext', '<p>A <b>b <i>c</i></b></p><p>Next</p>', '1:3'],
    ['A <b><i>b</b> c\n\nNext', '<p>A <b><i>b</i></b> c</p><p>Next</p>', '1:6'],
    ['<details>\n<summary>A</summary>\n\nNext', '<details><summary>A</summary></details><p>Next</p>', '1:1'],
    ['<div>\nA\n\nNext', '<div>A</div><p>Next</p>', '1:1'],
    ['<div><b>A</div>\n\nNext', '<div><b>A</b></div><p>Next</p>', '1:6'],
    ['<details>\n<summary>A\n\nB\n\n</details>', '<details><summary>A</summary><p>B</p></details>', '2:1'],
    ['A <span title="b"/> c\n\nNext', '<p>A <span title="b"></span> c</p><p>Next</p>', '1:3'],
  ])('ends where what it stands in ends, on the page, in the twin and in feeds: %j', async (body, html, place) => {
    const problems = await problemsOf(body, { format })
    expect(problems[0]).toBe(`${place} warning unclosed-html`)
    for (const one of await everywhere(body)) expect(one).toBe(html)
  })

  it('ends with its heading and its cell', async () => {
    const [page] = await everywhere('## A <b>b\n\n| <i>c | d |\n| - | - |\n| e | f |')
    expect(page).toContain('A <b>b</b><a class="anchor"')
    expect(page).toContain('<th scope="col"><i>c</i></th><th scope="col">d</th>')
  })

  it('ends within a table of its own', async () => {
    const [page] = await everywhere('<table>\n<tr><td>a<td><b>b\n\nNext')
    expect(page).toMatch(/<td><b>b<\/b><\/td><\/tr><\/tbody><\/table><\/section><p>Next<\/p>$/)
  })

  it.each(['A </b> c', 'A </div> c', 'A </script> c', 'A </mark> c'])(
    'has no end without a beginning: %s',
    async (body) => {
      expect(await problemsOf(body, { format })).toEqual(['1:3 warning unclosed-html'])
      for (const one of await everywhere(body)) expect(one.replace(/ +/g, ' ')).toBe('<p>A c</p>')
    },
  )

  it('is reported at its place in quotes, lists and blocks of several lines', async () => {
    const body = '> - <div>\n>   <b>a\n>   <i>b</i>\n>   </div>\n'
    const [problem] = await fullProblemsOf(body, { format })
    expect(problem).toMatchObject({ line: 2, column: 5, field: 'b' })
  })

  it.each([
    ['A <b><i>b</b></i>', '1:6', 'write </i> before </b>'],
    ['A *<u>b* c</u>', '1:4', 'end one of them before the other begins'],
    ['A <b>b *c</b> d*', '1:3', 'end one of them before the other begins'],
  ])('does not overlap: %s', async (body, place, hint) => {
    const problems = await fullProblemsOf(body, { format })
    expect(problems).toMatchObject([{ rule: 'unclosed-html', severity: 'warning', hint }])
    expect(`${problems[0]?.line}:${problems[0]?.column}`).toBe(place)
  })

  it.each([
    'A <b>b</b> <br> c<br/>d <img src="/icon.svg" alt="e">',
    '<div>\n\nA\n\n</div>',
    '<div>\n\nA</div>\n\nNext',
    '<ul>\n<li>a\n<li>b\n</ul>',
    '<dl>\n<dt>a\n<dd>b\n</dl>',
    '<table><tr><td>a<td>b<tr><td>c</table>',
    '<details>\n<summary>A</summary>\n\n- b\n\n</details>',
    'A `<b>` and \\<b> and <!-- <b> --> c',
    '<b>\n\nA\n\n</b>',
  ])('is left alone where it is right: %j', async (body) => {
    expect(await problemsOf(body, { format })).toEqual([])
  })

  it('does not swallow what comes after an end in a paragraph', async () => {
    for (const one of await everywhere('<div>\n\nA\n\nB</div>\n\nNext')) {
      expect(one).toBe('<div><p>A</p><p>B</p></div><p>Next</p>')
    }
  })

  it.each([
    'A\n<td><li></td>\n\nNext',
    '<p><li></p>\n\nNext',
    '- a\n<p><dd></p>\n\nNext',
    'A <li><table></li></table>\n\nNext',
  ])(
    'ends what stands in a part of a table that is in no table, cannot stand in a paragraph, or holds a table: %j',
    async (body) => {
      for (const one of await everywhere(body)) expect(one).toMatch(/<p>Next<\/p>$/)
    },
  )

  it('never reaches beyond its block, whatever tags there are in which order', async () => {
    const names = fc.constantFrom(
      'b',
      'i',
      'em',
      'kbd',

      'span',
      'div',
      'details',
      'summary',
      'table',
      'td',
      'ul',
      'li',
      'p',
      'q',
    )
    const tag = fc
      .tuple(fc.constantFrom('<', '</'), names, fc.constantFrom('>', '>', ' />'))
      .map((parts) => parts.join(''))
    const piece = fc.oneof(tag, tag, fc.constantFrom('word', ' ', '*', '**', '`x`', '\n', '\n\n', '\n\n- ', '\n\n> '))
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const body = `A ${pieces.join('')}\n\n---\n\nEND\n`
        // A body with an error is never published, so it has no page to look at.
        fc.pre((await problemsOf(body, { format })).every((problem) => !problem.includes(' error ')))
        for (const html of await everywhere(body)) {
          const last = parseFragment(html).childNodes.findLast(({ nodeName }) => nodeName !== '#text')
          expect(last && serializeOuter(last)).toBe('<p>END</p>')
        }
      }),
      { numRuns: 60 },
    )
  })
})
