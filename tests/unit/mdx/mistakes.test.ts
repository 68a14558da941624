import { describe, expect, it } from 'vitest'
import { fullProblemsOf } from './support'

/** What people write, where the mistake is, and what they are told to write instead. */
const mistakes: readonly [body: string, place: string, hint: RegExp][] = [
  ['Latency is <5 ms', '1:12', /^write &lt;5 or `<5`$/],
  ['If x <= 3 then', '1:6', /^write &lt;= or `<=`$/],
  ['I <3 it', '1:3', /^write &lt;3 or `<3`$/],
  ['See <https://x.org/a> there', '1:5', /^write \[https:\/\/x\.org\/a\]\(https:\/\/x\.org\/a\)$/],
  ['Mail <me@x.org>', '1:6', /^write \[me@x\.org\]\(mailto:me@x\.org\)$/],
  ['A\n\n<!-- a comment -->', '3:1', /^write \{\/\* … \*\/\}$/],
  ['A<br>b', '1:2', /^write <br \/>$/],
  ['A <img src="/a.png"> b', '1:3', /^write <img \/>$/],
  ['A <b>c d', '1:3', /^add <\/b>/],
  ['<details>\n\nText', '1:1', /^add <\/details>/],
  ['<details>\n\n</section>', '3:1', /^write <\/details>, or close <details> first$/],
  ['- <details>\n\n</details>', '1:3', /the same paragraph, list item or quote/],
  ['A </b> c', '1:3', /^remove it, or add the opening tag$/],
  ['A {b c', '1:3', /^add \}/],
  ['A\n\n{\n\nb', '3:1', /^add \}/],
  ['A {b c} d', '1:6', /a comment is \{\/\* … \*\/\}$/],
  ['{a b}', '1:4', /a comment is \{\/\* … \*\/\}$/],
  ['import a frm "b"', '1:1', /^remove it; components need no import/],
  ['A\n\nexport a few goods', '3:1', /do not start a line with it$/],
  ['<b title=c>d</b>', '1:10', /^write name="value"/],
  ['<b title="c>d</b>\n\nMore', '1:10', /^add the quote$/],
  ['<b title=“c”>d</b>', '1:10', /^write straight quotes/],
  ['<b {c}>d</b>', '1:4', /^write each attribute/],
  ['<Figure src={} alt="a" />', '1:14', /^write a value/],
  ['<b', '1:1', /^add >/],
  ['Text <b title', '1:6', /^add >/],
]

describe('mistakes in MDX', () => {
  it.each(mistakes)('%j is explained at %s', async (body, place, hint) => {
    const [problem, second] = await fullProblemsOf(body)
    expect(`${problem?.line}:${problem?.column}`).toBe(place)
    expect(problem?.hint).toMatch(hint)
    expect(problem?.message).not.toMatch(/acorn|U\+|micromark|estree|expression/)
    expect(second).toBeUndefined()
  })

  it('are none in Markdown', async () => {
    for (const [body] of mistakes.slice(0, 6)) expect(await fullProblemsOf(body, { format: 'md' })).toEqual([])
  })

  it('are all reported when the text can be read', async () => {
    const body = '{a()}\n\n[b](javascript:c)\n\n![](https://x.org/d.png)\n\n##\n\n<Fgure />\n\n[e](./f.mdx) g[^h]'
    const problems = await fullProblemsOf(body)
    expect(problems.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '1 no-code',
      '3 unsafe-address',
      '5 image-alt',
      '5 external-picture',
      '7 empty-heading',
      '9 unknown-component',
      '11 broken-link',
      '11 footnote',
    ])
  })

  it('count lines from the start of the file', async () => {
    const [problem] = await fullProblemsOf('\n\n\n\nA {b()} c')
    expect(problem).toMatchObject({ line: 5, column: 3 })
  })
})

describe('tags in MDX', () => {
  it.each([
    ['<Callout type="tip">Hello</Callout>', /^write > \[!NOTE\] on a line of its own/],
    ['<Note>Hello</Note>', /^put it inside <Chart>, or write > \[!NOTE\]/],
    ['<Warning>Hello</Warning>', /^write > \[!WARNING\]/],
    ['<Image src="./a.png" alt="A" />', /^write !\[What it shows\.\]\(\.\/picture\.png\)$/],
    ['<CodeBlock>a</CodeBlock>', /^write ``` and the language/],
    ['<Figur />', /^did you mean <Figure>\?$/],
  ])('%s, which Markdown has a form for', async (body, hint) => {
    const [problem] = await fullProblemsOf(body)
    expect(problem?.hint).toMatch(hint)
  })

  it('that are TeX are told how formulas are written', async () => {
    const problems = await fullProblemsOf('Sums of \\frac{a}{b}.')
    expect(problems.map(({ hint }) => hint)).toEqual([
      'write $`…`$ around a formula in a line of text, or $$ on lines before and after it',
      'write $`…`$ around a formula in a line of text, or $$ on lines before and after it',
    ])
  })

  it.each([
    ['<abbr title="a" title="b">c</abbr>', '1:17', 'keep one of them'],
    ['<Figure scr="./a.png" alt="b" />', '1:9', 'did you mean src? it accepts src, alt, decorative, credit'],
    ['<Figure src="./a.png" decorative="true" />', '1:23', 'write decorative alone, or leave it out'],
    ['<Figure src={3} alt="b" />', '1:9', 'write src="…"'],
    ['<a href={a + b}>c</a>', '1:4', 'write the text itself; for braces write \\{ or `{…}`'],
    [
      '<SCRIPT SRC="a"></SCRIPT>',
      '1:1',
      'remove <script>: texts run no code; statistics, comments and a newsletter are settings, `services` in site.ts',
    ],
    ['A List<T> of</T>', '1:7', 'write `<T>` if it belongs to the text, else remove it'],
    ['<svg viewBox="0 0 1 1">\n<path d="M0 0" />\n</svg>', '1:1', /^save the drawing as an \.svg file/],
    ['<>a</>', '1:1', 'remove <> and </>'],
    ['<Figure src={{ a: 1, b: 2, "a": 3 }} alt="b" />', '1:9', 'keep one of them'],
    ['<Figure src="" alt="b" />', '1:9', 'write src="…"'],
    ['<a href="/">a <a href="/blog/">b</a></a>', '1:1', 'end one of them before the other begins'],
    ['[a <a href="/blog/">b</a>](/)', '1:1', 'end one of them before the other begins'],
  ])('%j are one mistake, with one fix', async (body, place, hint) => {
    const [problem, ...others] = await fullProblemsOf(body)
    expect(others).toEqual([])
    expect(problem).toMatchObject({ hint: typeof hint === 'string' ? hint : expect.stringMatching(hint) })
    expect(`${problem?.line}:${problem?.column}`).toBe(place)
    expect(problem?.field).not.toBe('')
  })
})

describe('HTML in Markdown', () => {
  it.each([
    ['1:6', 'font', 'Text <font color="red">a</font>'],
    ['3:1', 'center', 'Text\n\n<center>a</center>'],
    ['1:1', 'align', '<div align="center">a</div>'],
    ['1:3', 'class', 'A <span class="b">c</span>'],
    ['1:1', 'iframe', '<iframe src="https://x.org"></iframe>'],
    ['2:3', 'style', '<div>\n  <p style="color: red">a</p>\n</div>'],
  ])('that is taken out is reported at %s: %s', async (place, field, body) => {
    const [problem] = await fullProblemsOf(body, { format: 'md' })
    expect(problem).toMatchObject({ rule: 'removed-html', severity: 'warning', field })
    expect(`${problem?.line}:${problem?.column}`).toBe(place)
  })
})
