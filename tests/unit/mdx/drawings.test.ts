import { describe, expect, it } from 'vitest'
import { artifactOf, fullProblemsOf, pageOf, problemsOf } from './support'

const fence = (source: string, language = 'mermaid title="Who waits"') => `\`\`\`${language}\n${source}\n\`\`\``
const flow = fence('flowchart LR\n  A[Ask & wait] -->|first| B{Free?}\n  B --> C')

describe('a drawing', () => {
  it('is a figure whose title is its name, with the same as text', async () => {
    const page = await pageOf(flow)
    expect(page).toMatch(
      /^<figure class="drawn"><div class="drawn-view" role="img" aria-label="Who waits" tabindex="0"><svg /,
    )
    expect(page).toContain('<figcaption>Who waits<details class="drawn-text"><summary>As text</summary>')
    expect(page).toContain('<ul><li dir="auto">Ask &#x26; wait → Free?: first</li><li dir="auto">Free? → C</li></ul>')
  })

  it('has neither styles, ids, links nor scripts, so that several stand on a page', async () => {
    const page = await pageOf(`${flow}\n\n${fence('sequenceDiagram\n  A->>B: Hi')}`)
    expect(page.match(/<svg /g)).toHaveLength(2)
    expect(page).not.toMatch(/style=|<style|\sid=|href=|<script|url\(|marker-/)
  })

  it('is the same for the same source, in .md and .mdx', async () => {
    const [one, other] = [await pageOf(flow), await pageOf(flow, { format: 'md' })]
    expect(other).toBe(one)
    expect(await pageOf(flow)).toBe(one)
  })

  it('is a picture in feeds and its source in the twin', async () => {
    const { feedHtml, markdown, drawn, facts } = await artifactOf(flow)
    expect(feedHtml).toMatch(
      /^<figure><img src="https:\/\/[^"]+\/media\/drawing-[\da-f]{16}\.png" alt="Who waits" width="\d+" height="\d+"><figcaption>Who waits<\/figcaption><\/figure>$/,
    )
    expect(markdown).toBe(
      '```mermaid title="Who waits"\nflowchart LR\n  A[Ask & wait] -->|first| B{Free?}\n  B --> C\n```\n',
    )
    expect(facts.drawings).toEqual(drawn?.map(({ file }) => file))
  })

  it('is absent from artifacts of texts without one', async () => {
    const artifact = await artifactOf('Text\n\n```text\nflowchart LR\n```')
    expect(artifact).not.toHaveProperty('drawn')
    expect(artifact.facts).not.toHaveProperty('drawings')
  })

  it('must say what it shows', async () => {
    const [problem] = await fullProblemsOf(fence('flowchart LR\n  A --> B', 'mermaid'))
    expect(problem).toMatchObject({ line: 1, column: 1, rule: 'drawing-title', severity: 'error' })
    expect(problem?.hint).toContain('```mermaid title="what it shows"')
  })

  it.each([
    ['flowchart TD\n  A[Text] --> B(Text)', 2],
    ['sequenceDiagram\n  participant A as Ann\n  A->>+B: Text\n  Note over A,B: Text\n  B-->>-A: Text', 2],
    ['stateDiagram-v2\n  [*] --> A\n  A --> [*]: Text', 2],
    ['classDiagram\n  class A {\n    +int n\n  }\n  A <|-- B', 2],
    ['erDiagram\n  A ||--o{ B : has', 1],
    ['xychart-beta\n  x-axis [a, "b, c"]\n  bar [1, 2]', 1],
    ['xychart horizontal\n  y-axis "days" 0 --> 9\n  bar [1, 2]', 1],
  ])('is drawn from %j', async (source) => {
    expect(await problemsOf(fence(source))).toEqual([])
    expect(await pageOf(fence(source))).toContain('<svg viewBox')
  })

  it('is drawn from dot', async () => {
    const page = await pageOf(fence('digraph { a [label="Ann"]; a -> b [label="asks"] }', 'dot title="Who"'))
    expect(page).toContain('<li dir="auto">Ann → b: asks</li>')
  })
})

describe('an xy chart', () => {
  const chart = 'xychart-beta\n  title "Waiting"\n  x-axis "load" [low, high]\n  y-axis "days"'

  it('is drawn like a chart, for wide and for narrow screens, with its figures as text', async () => {
    const page = await pageOf(fence(`${chart}\n  bar "one" [1, 1200]\n  line "two" [0.5, 3]`))
    expect(page).toContain('<div class="drawn-wide"><svg ')
    expect(page).toContain('<div class="drawn-narrow"><svg ')
    for (const said of ['Waiting', 'load', 'days', 'one', 'two', 'low', 'high'])
      expect(page).toContain(`>${said}</text>`)
    expect(page).toContain('<li dir="auto">high: one 1,200; two 3</li>')
    expect(page).not.toMatch(/style=|<style|\sid=|href=|url\(/)
  })

  it('has a picture in feeds and its source in the twin', async () => {
    const { feedHtml, markdown } = await artifactOf(fence(`${chart}\n  line [1, 4]`))
    expect(feedHtml).toMatch(/<img src="[^"]+\/media\/drawing-[\da-f]{16}\.png" alt="Who waits"/)
    expect(markdown).toContain('  line [1, 4]')
  })

  it('asks for names of series that cannot be told apart', async () => {
    const [problem, ...more] = await fullProblemsOf(fence(`${chart}\n  bar "one" [1, 4]\n  line [1, 4]`))
    expect(more).toEqual([])
    expect(problem).toMatchObject({ line: 7, rule: 'drawing-look', severity: 'warning' })
    expect(problem?.hint).toBe('write line "name" [1, 2]')
  })
})

describe('a mistake in a drawing is reported where it is', () => {
  it.each([
    ['flowchart LR\n  A --> B\n  click A "https://example.org"', '4:3 error drawing'],
    ['flowchart LR\n  A[<b>Bold</b>] --> B', '3:5 error drawing'],
    ['flowchart LR\n  A --> B\n  B ==', '4:5 error drawing'],
    ['flowchart LR\n  subgraph x\n  A --> B', '4:3 error drawing'],
    ['%%{init: {"theme": "dark"}}%%\nflowchart LR\n  A --> B', '2:1 warning drawing-look'],
    ['flowchart LR\n  A --> B\n  style A fill:#f00', '4:3 warning drawing-look'],
    ['pie\n  "a": 1', '2:1 error drawing'],
    ['flowchart LR', '2:1 error drawing'],
    ['sequenceDiagram\n  A->>B: Hi\n  create participant C', '4:3 error drawing'],
    ['stateDiagram-v2\n  A --> B\n  --', '4:3 error drawing'],
    ['classDiagram\n  A <|-- B\n  ???', '4:3 error drawing'],
    ['erDiagram\n  A one to many B', '3:3 error drawing'],
    ['xychart-beta\n  bar [1, two]', '3:11 error drawing'],
    ['xychart-beta\n  bar [1, 2', '3:7 error drawing'],
    ['xychart-beta\n  bar 1, 2', '3:7 error drawing'],
    ['xychart-beta\n  x-axis [a, b]\n  bar [1, 2, 3]', '4:3 error drawing'],
    ['xychart-beta\n  y-axis 9 --> 1\n  bar [1, 2]', '3:10 error drawing'],
    ['xychart-beta\n  y-axis 0 --> x\n  bar [1, 2]', '3:15 error drawing'],
    ['xychart-beta\n  y-axis 0 --> 5\n  bar [1, 7]', '4:3 error drawing'],
    ['xychart-beta\n  pie [1]\n  bar [1]', '3:3 error drawing'],
    ['xychart-beta\n  x-axis [<b>a</b>, c]\n  bar [1, 2]', '3:11 error drawing'],
    ['xychart-beta\n  accTitle: What\n  bar [1, 2]', '3:3 warning drawing-look'],
    ['xychart-beta', '2:1 error drawing'],
  ])('%j', async (source, place) => {
    expect(await problemsOf(fence(source))).toEqual([place])
  })

  it('also behind the marks of a quote', async () => {
    const source = '> ```mermaid title="T"\n> flowchart LR\n>   A[<i>x</i>] --> B\n> ```'
    expect(await problemsOf(source)).toEqual(['3:7 error drawing'])
  })

  it.each([
    ['digraph { a -> }', '2:16 error drawing'],
    ['digraph {\n  a [image="x.png"]\n}', '3:6 error drawing'],
    ['digraph {\n  a [URL="https://example.org"]\n}', '3:6 error drawing'],
    ['digraph {\n  a [label=<<b>x</b>>]\n}', '3:6 error drawing'],
    ['digraph {\n  a [color=red]\n}', '3:6 warning drawing-look'],
    ['digraph {\n  a [shape=record]\n}', '3:6 error drawing'],
    ['digraph {\n  a [shape=constructor]\n}', '3:6 error drawing'],
  ])('in dot: %j', async (source, place) => {
    expect(await problemsOf(fence(source, 'dot title="T"'))).toEqual([place])
  })
})

describe('a hostile drawing is refused or inert', () => {
  it.each([
    'flowchart LR\n  A["</script><script>alert(1)</script>"] --> B',
    'flowchart LR\n  A["<img src=x onerror=alert(1)>"] --> B',
    'flowchart LR\n  A["<svg onload=alert(1)>"] --> B',
    'flowchart LR\n  A --> B\n  click A href "javascript:alert(1)"',
    'sequenceDiagram\n  A->>B: <iframe src="https://example.org">',
    'stateDiagram-v2\n  A: <script>alert(1)</script>',
    'classDiagram\n  class A["<b onclick=alert(1)>"]',
    'erDiagram\n  A ||--o{ B : "<a href=x>"',
    'xychart-beta\n  title "</script><script>alert(1)</script>"\n  bar [1]',
  ])('%j', async (source) => {
    const problems = await fullProblemsOf(fence(source))
    expect(problems.map(({ rule }) => rule)).toEqual(['drawing'])
  })

  it('with signs of HTML as text', async () => {
    const page = await pageOf(fence('flowchart LR\n  A["a < b & \'c\' #lt;script#gt;"] --> B'))
    expect(page).toContain("a &#x3C; b &#x26; 'c' &#x3C;script>")
    expect(page).not.toContain('<script')
  })

  it('of very many boxes', async () => {
    const many = Array.from({ length: 5000 }, (_, at) => `A${at} --> A${at + 1}`).join('\n')
    const [problem] = await fullProblemsOf(fence(`flowchart LR\n${many}`))
    expect(problem?.message).toBe('expected at most 1000 boxes and lines, found 10001')
  })

  it('of dense lines, nested groups and endless brackets', async () => {
    const dense = ['flowchart LR', ...Array.from({ length: 25 }, (_, at) => `a & b & c & d & e --> n${at} & m${at}`)]
    const nested = [...Array.from({ length: 40 }, (_, at) => `subgraph s${at}`), 'A --> B', ...Array(40).fill('end')]
    expect(await problemsOf(fence(dense.join('\n')))).toEqual([])
    expect(await problemsOf(fence(`flowchart TB\n${nested.join('\n')}`))).toEqual([])
    expect(await problemsOf(fence(`flowchart TB\n  A${'['.repeat(50_000)}`))).toEqual(['3:4 error drawing'])
    expect(await problemsOf(fence(`flowchart TB\n  A ${'-'.repeat(50_000)}`))).toHaveLength(1)
  })

  it('of groups too deep in each other, of few signs that stand for millions of lines, and of what Graphviz cannot hold', async () => {
    const deep = ['flowchart TB', ...Array(3000).fill('subgraph s'), 'A --> B', ...Array(3000).fill('end')]
    expect((await fullProblemsOf(fence(deep.join('\n')))).map(({ message }) => message)).toEqual([
      'expected at most 60 groups in each other',
    ])
    const names = (letter: string) => Array.from({ length: 800 }, (_, at) => `${letter}${at}`).join(' & ')
    const [problem] = await fullProblemsOf(fence(`flowchart TB\n${names('a')} --> ${names('b')}`))
    expect(problem?.message).toBe('expected at most 1000 boxes and lines, found more than 20000')
    expect(await problemsOf(fence(`flowchart TB\n  A["${'word '.repeat(100_000)}"]`))).toEqual(['3:5 error drawing'])
    const braces = `digraph { ${'{'.repeat(20_000)}${'}'.repeat(20_000)} }`
    expect(await problemsOf(fence(braces, 'dot title="T"'))).toEqual(['2:1 error drawing'])
  })

  it('of very many or very large figures', async () => {
    const many = `xychart-beta\n  line [${'1,'.repeat(5000)}1]`
    expect((await fullProblemsOf(fence(many)))[0]?.message).toContain('found 5001')
    expect(await problemsOf(fence(`xychart-beta\n  line [1e999, 2]`))).toEqual(['3:9 error drawing'])
    expect(await problemsOf(fence(`xychart-beta\n  line [${'9'.repeat(50_000)}]`))).toEqual(['3:9 error drawing'])
    expect(await problemsOf(fence(`xychart-beta\n  bar ${'['.repeat(50_000)}]`))).toEqual(['3:8 error drawing'])
  })
})
