import { expect, describe as group, it } from 'vitest'
import { artifactOf, fullProblemsOf, pageOf } from './support'

const CSV = 'month,loan,rent\n2026-01,3,4\n2026-02,5,4\n2026-03,8,5\n'
const chart = (props: string, inner = '') =>
  `<Chart title="What it costs" ${props}${inner ? `>\n${inner}\n</Chart>` : ' />'}`
const table = '\n| load | wait |\n| --- | --- |\n| 50 | 1 |\n| 80 | 4 |\n'

group('a chart', () => {
  it('is a drawing with a name, and the figures as a table', async () => {
    const page = await pageOf(chart('data="./a.csv" unit="euros"'), { files: { 'a.csv': CSV } })
    expect(page).toContain(
      '<figure class="drawn"><div class="drawn-view" role="img" aria-label="What it costs" tabindex="0">',
    )
    expect(page.match(/<svg /g)).toHaveLength(2)
    expect(page).toContain('<tr><td>2026-01</td><td class="align-right">3</td><td class="align-right">4</td></tr>')
    expect(page).not.toMatch(/style=|<style|\sid=|href=|<script|url\(/)
  })

  it('is the same from CSV, TSV, JSON and a table', async () => {
    const files = {
      'a.csv': 'load,wait\n50,1\n80,4\n',
      'a.tsv': 'load\twait\n50\t1\n80\t4\n',
      'a.json': '[{"load":50,"wait":1},{"load":80,"wait":4}]',
    }
    const all = await Promise.all(Object.keys(files).map((name) => pageOf(chart(`data="./${name}"`), { files })))
    expect(new Set([...all, await pageOf(chart('', table))]).size).toBe(1)
  })

  it('is a picture and a table in feeds and in the twin', async () => {
    const { feedHtml, markdown, facts } = await artifactOf(chart('source="The desk"', table))
    expect(feedHtml).toMatch(
      /<img src="https:\/\/[^"]+\/media\/drawing-[\da-f]{16}\.png" alt="What it costs" width="596" height="\d+">/,
    )
    expect(feedHtml).toContain('<td align="right">80</td>')
    expect(markdown).toContain('| load | wait |')
    expect(markdown).toContain('The desk')
    expect(facts.drawings).toHaveLength(1)
  })

  it.each(['line', 'area', 'bar', 'dot'])('of the kind %s shows lines across it and notes', async (kind) => {
    const page = await pageOf(
      chart(`kind="${kind}"`, `<Line y={2} label="two" />\n<Note x={80} y={4} label="four" />\n${table}`),
    )
    expect(page).toContain('>two</text>')
    expect(page).toContain('>four</text>')
  })

  it('is divided by a column', async () => {
    const page = await pageOf(chart('facet="team" data="./a.csv"'), {
      files: { 'a.csv': 'x,y,team\n1,2,Red\n2,3,Red\n1,4,Blue\n2,1,Blue' },
    })
    expect(page).toContain('>Red</text>')
    expect(page).toContain('>Blue</text>')
  })
})

group('a mistake in a chart', () => {
  it.each([
    ['data="./b.csv"', CSV, 'data-file', 'there is no file b.csv beside the text', ''],
    ['data="../a.csv"', CSV, 'data-file', 'expected a file beside the text, found "../a.csv"', ''],
    ['data="./a.csv" y="lone"', CSV, 'chart', 'a.csv has no column lone', 'did you mean loan?'],
    ['data="./a.csv"', 'a,b\n1,2\n2,x', 'chart', 'expected a number in row 3, column b of a.csv, found "x"', ''],
    [
      'data="./a.csv"',
      'a,b\n1,"1,234"',
      'chart',
      'expected a number in row 2, column b of a.csv, found "1,234"',
      'write 1234',
    ],
    ['data="./a.csv"', '', 'chart', 'a.csv has no figures', ''],
    ['data="./a.csv"', 'a,b\n1,2,3', 'chart', 'row 2 of a.csv has 3 cells, and the first row has 2', ''],
    [
      'data="./a.csv"',
      'day,b\n03/04/2026,1',
      'chart',
      'expected a date like 2026-01-31 in row 2 of column day of a.csv, found "03/04/2026"',
      '',
    ],
    [
      'data="./a.csv"',
      'x,a,b,c,d,e,f,g\n1,1,1,1,1,1,1,1',
      'chart',
      'expected at most 6 series, which can be told apart, found 7',
      '',
    ],
    ['data="./a.json"', '{"a": 1}', 'chart', 'expected a list of objects in a.json', ''],
    ['', '', 'chart', 'a chart needs figures', ''],
  ])('%s %j', async (props, csv, rule, message, hint) => {
    const name = /\.json/.test(props) ? 'a.json' : 'a.csv'
    const [problem, ...more] = await fullProblemsOf(chart(props), { files: { [name]: csv } })
    expect(more).toEqual([])
    expect(problem).toMatchObject({ rule, message, line: 1 })
    expect(problem?.hint).toContain(hint)
  })

  it('is a file of 100 MB, which is not read', async () => {
    const [problem] = await fullProblemsOf(chart('data="./a.csv"'), {
      files: { 'a.csv': new Uint8Array(100 * 2 ** 20) },
    })
    expect(problem?.message).toBe('expected at most 4 MiB of figures, a.csv has 100.0')
  })
})
