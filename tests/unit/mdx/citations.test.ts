import { describe, expect, it } from 'vitest'
import type { Cited, Reference } from '../../../lib/references'
import { artifactOf, fullProblemsOf, pageOf, problemsOf } from './support'

const strategy: Reference = {
  id: 'porter1996',
  type: 'article-journal',
  title: 'What is Strategy?',
  author: [{ family: 'Porter', given: 'Michael E.' }],
  'container-title': 'Harvard Business Review',
  volume: '74',
  page: '61-78',
  issued: { 'date-parts': [[1996, 11]] },
  URL: 'https://hbr.org/1996/11/what-is-strategy',
}
const output: Reference = {
  id: 'grove',
  type: 'book',
  title: 'High Output Management',
  author: [{ family: 'Grove', given: 'Andrew S.' }],
  issued: { 'date-parts': [[1983]] },
  DOI: '10.1000/XYZ',
}

/** Options of a text that may cite these two. */
const citing = (style = 'harvard1', cited: Partial<Cited> = {}) => ({
  cited: {
    style: { name: style },
    references: { porter1996: strategy, grove: output },
    unknown: {},
    isPartial: false,
    states: {},
    ...cited,
  },
})

const back = (number: number, mention = '') =>
  `\u00a0<a class="note-back" href="#source-${number}-mention-${mention || 1}" aria-label="Back to text (source ${number}${mention && `, mention ${mention}`})">↩${mention}</a>`

describe('a citation', () => {
  it('is set in the style of the site, and leads to its work in the list, which leads back', async () => {
    const body = 'It is [@porter1996, p. 64], as before [see @grove, ch. 3 and more; -@porter1996, pp. 3-4].'
    expect(await pageOf(body, citing())).toBe(
      '<p>It is (<a id="source-2-mention-1" href="#source-2">Porter, 1996, p. 64</a>), as before ' +
        '(see <a id="source-1-mention-1" href="#source-1">Grove, 1983, chap. 3</a> and more; ' +
        '<a id="source-2-mention-2" href="#source-2">1996, pp. 3–4</a>).</p>' +
        '<section class="sources" aria-labelledby="source-list"><h2 id="source-list">Sources</h2><ul>' +
        '<li id="source-1" dir="auto">Grove, A.S. (1983) <em>High Output Management</em>. Available at: ' +
        `<a href="https://doi.org/10.1000/XYZ">https://doi.org/10.1000/XYZ</a>.${back(1)}</li>` +
        '<li id="source-2" dir="auto">Porter, M.E. (1996) “What is Strategy?,” <em>Harvard Business Review</em>, 74, ' +
        'pp. 61–78. Available at: <a href="https://hbr.org/1996/11/what-is-strategy">' +
        `https://hbr.org/1996/11/what-is-strategy</a>.${back(2, '1')}${back(2, '2')}</li></ul></section>`,
    )
  })

  it('is a number in a style of numbers, with the place that the style leaves out', async () => {
    const page = await pageOf('It is [@porter1996, p. 64], and [@grove; @porter1996].', citing('vancouver'))
    const one = (mention: number) => `<a id="source-1-mention-${mention}" href="#source-1" aria-label="Source 1">1</a>`
    const two = '<a id="source-2-mention-1" href="#source-2" aria-label="Source 2">2</a>'
    expect(page).toContain(`<p>It is (${one(1)}, p. 64), and (${one(2)},${two}).</p>`)
    expect(page).toContain('<ol><li id="source-1" dir="auto">Porter ME. What is Strategy?')
  })

  it('follows the language of the text, and keeps its words in places', async () => {
    const { markdown } = await artifactOf('So ist es [@grove, S. 64; @porter1996, Kap. 2].', {
      ...citing(),
      language: 'de',
    })
    expect(markdown).toContain('(Grove, 1983, S. 64; Porter, 1996, Kap. 2)')
    expect(markdown).toContain('## Quellen')
    expect(markdown).toContain('Verfügbar unter')
  })

  it('is text without links in the twin and in feeds, with the whole list', async () => {
    const { markdown, feedHtml, facts } = await artifactOf(
      'It is [@grove, p. 64].[^1]\n\n[^1]: Or not [@porter1996].',
      citing(),
    )
    expect(markdown).toBe(`It is (Grove, 1983, p. 64).[^1]

[^1]: Or not (Porter, 1996).

## Sources

- Grove, A.S. (1983) *High Output Management*. Available at: <https://doi.org/10.1000/XYZ>.
- Porter, M.E. (1996) “What is Strategy?,” *Harvard Business Review*, 74, pp. 61–78. Available at: <https://hbr.org/1996/11/what-is-strategy>.
`)
    expect(feedHtml).toContain('<p>It is (Grove, 1983, p. 64).<sup>[1]</sup></p>')
    expect(feedHtml).toContain('<li>Grove, A.S. (1983) <em>High Output Management</em>.')
    expect(facts.anchors).toEqual(expect.arrayContaining(['source-1', 'source-2', 'source-list']))
  })

  it('may break over lines, stand in a quote, a list, a table and a component', async () => {
    const body = `> Quoted [see
> @grove, p. 3].

- item [@grove]

| a |
| - |
| [@grove] |

<Aside title="A">Beside [@grove].</Aside>

<Evidence kind="experience" source="Ours">A claim [@grove]</Evidence>
`
    expect((await pageOf(body, citing())).match(/href="#source-1"/g)).toHaveLength(5)
  })

  it.each([
    ['`[@grove]`', '<p><code>[@grove]</code></p>'],
    ['\\[@grove]', '<p>[@grove]</p>'],
    ['@grove says', '<p>@grove says</p>'],
    ['[@grove](https://example.org/)', '<p><a href="https://example.org/">@grove</a></p>'],
    ['[@grove][t]\n\n[t]: https://example.org/', '<p><a href="https://example.org/">@grove</a></p>'],
    ['[@grove]\n\n[@grove]: https://example.org/', '<p><a href="https://example.org/">@grove</a></p>'],
    ['[sic] and [a@grove]', '<p>[sic] and [a@grove]</p>'],
  ])('is none: %j', async (body, page) => {
    expect(await pageOf(body, citing())).toBe(page)
  })

  it('shows titles as they are written, whatever they hold', async () => {
    const title = '</script><script>alert(1)</script> <img src=x onerror=alert(1)> & "q" 👩🏽‍💻 مرحبا'
    const { code, feedHtml, markdown } = await artifactOf(
      'So [@grove].',
      citing('apa', { references: { grove: { ...output, title } } }),
    )
    for (const form of [code, feedHtml]) expect(form).not.toMatch(/<\/?script|<img/i)
    expect(markdown).not.toMatch(/(?<!\\)<(?:script|img)/)
    expect(feedHtml).toContain('مرحبا')
  })

  it.each([
    [
      '1:7 error citation',
      'So [a @grov].',
      'there is no work with the key grov; did you mean @grove? Or write \\[ for a bracket',
    ],
    [
      '2:3 error citation',
      'So [@grove;\n  @new].',
      'there is no work with the key new; add it to the references, or write \\[ for a bracket',
    ],
    [
      '1:5 error citation',
      'So [@constructor].',
      'there is no work with the key constructor; add it to the references, or write \\[ for a bracket',
    ],
    ['1:4 error citation', '## [@grove]', 'a citation is inside a heading; put it in a sentence, after it'],
    [
      '1:4 error citation',
      '[a [@grove]](https://example.org/)',
      'a citation is inside the text of a link; put it in a sentence, after it',
    ],
    [
      '1:4 error citation',
      'So [*see* @grove].',
      'this cannot be read as a citation, so readers see it as written; write plain words, with ; between works: [see @grove, p. 3; @grove]',
    ],
    [
      '1:4 error citation',
      'So [@grove @porter1996].',
      'this cannot be read as a citation, so readers see it as written; write plain words, with ; between works: [see @grove, p. 3; @grove]',
    ],
  ])('is refused at %s: %j', async (place, body, said) => {
    const options = citing('apa', { unknown: { grov: 'grove' } })
    expect(await problemsOf(body, options)).toEqual([place])
    const [found] = await fullProblemsOf(body, options)
    expect(`${found?.message}; ${found?.hint}`).toBe(said)
  })

  it('is refused in a tool and in a text that stands beside others', async () => {
    const tool =
      '<Checklist title="A">\n  <Signs title="B">\n    <Sign weight={1}>C [@grove]</Sign>\n    <Verdict from={1}>D</Verdict>\n  </Signs>\n</Checklist>'
    expect(await problemsOf(tool, citing())).toEqual(['3:24 error component-place'])
    expect(await problemsOf('So [@grove].', { ...citing(), isBeside: true })).toEqual(['1:4 error citation'])
  })

  it('is left alone while a file of references has a mistake', async () => {
    expect(await pageOf('So [@other].', citing('apa', { isPartial: true }))).toBe('<p>So [@other].</p>')
  })
})

describe('citations and <Evidence>', () => {
  const claim = (props: string) => `<Evidence ${props}>so</Evidence>`
  const number = (page: string) => [...page.matchAll(/href="#source-(\d+)"/g)].map(([, one]) => Number(one))

  it('share one list and its numbers: a work with the address or the title of a reference is that reference', async () => {
    const body = [
      'First [@grove].',
      claim('kind="study" source="Strategy, in other words" href="http://hbr.org/1996/11/what-is-strategy/"'),
      claim('kind="experience" source="Ours"'),
      claim('kind="study" source="High output management"'),
      claim('kind="study" source="By DOI" href="https://dx.doi.org/10.1000/xyz"'),
      'Last [@porter1996].',
    ].join('\n\n')
    const page = await pageOf(body, citing('vancouver'))
    expect(number(page)).toEqual([1, 2, 3, 1, 1, 2])
    expect(page.match(/<li /g)).toHaveLength(3)
    expect(page).toMatch(/<li id="source-2" dir="auto">Porter ME\..* \(study\)\.\u00a0/)
    expect(page).toContain('<li id="source-3" dir="auto">Ours. (experience).')
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids).toEqual([...new Set(ids)])
  })

  it('have the order of a style of authors, and numbers, which claims show', async () => {
    const body = `First [@porter1996].\n\n${claim('kind="study" by="A. Nyone" source="On things" year={2019}')}`
    const page = await pageOf(body, citing('apa'))
    expect(number(page)).toEqual([2, 1])
    expect(page).toContain('<ol><li id="source-1" dir="auto">A. Nyone. (2019). <em>On things</em>. (study).')
  })

  it('must not contradict each other', async () => {
    const body = `First [@grove].\n\n${claim('kind="study" source="High Output Management" year={1984}')}`
    const [problem, ...others] = await fullProblemsOf(body, citing())
    expect(others).toEqual([])
    expect(problem).toMatchObject({
      line: 3,
      column: 56,
      rule: 'evidence-source',
      hint: 'write year={1983}, or leave it out',
    })
  })

  it('are as they were in a text without citations', async () => {
    const body = claim('kind="experience" source="Ours"')
    expect(await artifactOf(body, citing())).toEqual(await artifactOf(body))
  })
})
