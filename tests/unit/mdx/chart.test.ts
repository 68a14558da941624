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
      /<img src="https:\/\/[^"]+\/media\/drawing-[\da-f]{16}\.png" alt="What it costs" width="590" height="\d+">/,
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

group('what a chart says', () => {
  const filesOf = (csv: string) => ({ files: { 'a.csv': csv } })
  /** The texts of the drawing for wide screens. */
  const textsOf = (page: string) =>
    [...(/class="drawn-wide">(.*?)<\/svg>/s.exec(page)?.[1] ?? '').matchAll(/>([^<]+)<\/text>/g)].map(([, one]) => one)

  it('is the figure of each bar, instead of an axis', async () => {
    const page = await pageOf(chart('kind="bar" data="./a.csv"'), filesOf('who,hours\nAnn,9\nBen,-2.5\n'))
    expect(textsOf(page)).toEqual(['Ann', 'Ben', 'hours', '9', '−2.5'])
  })

  it('is how several series compare: their bars stand beside each other', async () => {
    const page = await pageOf(chart('kind="bar" data="./a.csv"'), filesOf('who,planned,done\nAnn,9,9\nBen,2,3\n'))
    const wide = /class="drawn-wide">(.*?)<\/svg>/s.exec(page)?.[1] ?? ''
    const bars = [...wide.matchAll(/<rect x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="([\d.]+)" fill/g)]
    const [ann, , annDone] = bars
    expect(bars).toHaveLength(4)
    expect(annDone?.slice(1)).toEqual(ann?.slice(1))
  })

  it('is the name of each line at its end, and in a legend only if there is no room', async () => {
    const short = await pageOf(chart('data="./a.csv"'), filesOf('x,Ann,Ben\n1,1,2\n2,3,1\n'))
    const long = 'A name that takes more than a third of the whole width of a chart'
    const crowded = await pageOf(chart('data="./a.csv"'), filesOf(`x,${long},Ben\n1,1,2\n2,3,1\n`))
    const sample = /<rect x="0" y="9" width="14" height="2"/
    expect(short).not.toMatch(sample)
    expect(crowded).toMatch(sample)
    for (const page of [short, crowded]) expect(textsOf(page).filter((one) => one === 'Ben')).toHaveLength(1)
  })

  it('is said of series whose names are colours in the colours of the site', async () => {
    const page = await pageOf(chart('kind="dot" data="./a.csv"'), filesOf('x,Red,blue\n1,1,2\n2,3,1\n'))
    expect(page).not.toMatch(/fill="(?:Red|blue)"/)
  })

  it('is a year only where a new one starts', async () => {
    const csv = `month,cost\n${['2025-11', '2025-12', '2026-01', '2026-02'].map((month) => `${month},1`).join('\n')}`
    expect(textsOf(await pageOf(chart('data="./a.csv"'), filesOf(csv)))).toEqual(
      expect.arrayContaining(['Nov 2025', 'Dec', 'Jan 2026', 'Feb']),
    )
  })

  it.each([
    ['x,y\nA,1\nB,2', 'kind="bar"', 'x="C"', 'expected a value of the column x, found "C"'],
    ['x,y\n1,1\n2,2', '', 'x="soon"', 'expected a number of the column x, found "soon"'],
    ['x,y\n2026-01,1\n2026-02,2', '', 'x={3}', 'expected a date of the column x, found "3"'],
  ])('is not a note where nothing is: %j', async (csv, props, at, message) => {
    const text = chart(`data="./a.csv" ${props}`, `<Note ${at} y={1} label="here" />`)
    const [problem, ...more] = await fullProblemsOf(text, filesOf(csv))
    expect(more).toEqual([])
    expect(problem).toMatchObject({ rule: 'chart', line: 2, message })
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
