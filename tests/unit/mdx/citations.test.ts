import { describe, expect, it } from 'vitest'
import type { Cited, Reference } from '../../../lib/references'
import { artifactOf, fullProblemsOf, pageOf, problemsOf } from './support'

const porter: Reference = {
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
const grove: Reference = {
  id: 'grove',
  type: 'book',
  title: 'High Output </script> Management',
  author: [{ family: 'Grove', given: 'Andrew S.' }],
  issued: { 'date-parts': [[1983]] },
}

const citing = (name = 'harvard1', parts: Partial<Cited> = {}) => ({
  cited: {
    style: { name },
    references: { porter1996: porter, grove },
    unknown: {},
    isPartial: false,
    states: {},
    ...parts,
  } satisfies Cited,
})

describe('citations', () => {
  it('become links to a list in the style of the site', async () => {
    console.log(await pageOf('Choose [@porter1996, p. 64] and [see @grove; -@porter1996, pp. 3-4 and more].', citing()))
    console.log(
      await pageOf(
        'Choose [@porter1996, p. 64] and [see @grove; -@porter1996, pp. 3-4 and more].\n\n<Evidence kind="study" source="W" href="https://hbr.org/1996/11/what-is-strategy/">c</Evidence> and <Evidence kind="experience" source="Ours">d</Evidence> [@grove]',
        citing('vancouver'),
      ),
    )
    const a = await artifactOf(
      'Choose [@porter1996, p. 64] and [see @grove; -@porter1996, pp. 3-4 and more].[^1]\n\n[^1]: Note [@grove].',
      citing(),
    )
    console.log(a.markdown, a.feedHtml, a.facts)
    for (const t of [
      '[@x]',
      'a [@grove\n; @porter] b',
      '## h [@grove]',
      '[a [@grove]](https://example.org/)',
      '[*see* @grove]',
      '[@grove](https://example.org/)',
      '[@grove][t] [@grove]\n\n[t]: https://example.org/',
      '[@grove][@porter1996]',
      '\\[@grove]',
      '`[@grove]`',
      '[mail a@grove.de]',
      '> quoted [see\n> @grove, p. 3]',
      '@grove says',
      '[@grove @porter1996]',
      '![a [@grove]](https://example.org/x.png)',
      '<Decision title="x">\n<Question title="a">[@grove]</Question>\n</Decision>',
    ])
      console.log(
        JSON.stringify(t),
        (await fullProblemsOf(t, citing())).map((p) => `${p.line}:${p.column} ${p.rule} ${p.message} | ${p.hint}`),
        await pageOf(t, citing()).catch(() => '-'),
      )
    expect(1).toBe(1)
  })
})
