import { describe, expect, it } from 'vitest'
import { contracts } from '../../../components/mdx'
import { embedOf } from '../../../lib/import/embeds'
import { importInto, runImportIn, sourceWith } from '../../support/import'
import { item, wxr } from '../../support/wxr'

const CONFIG = { 'hugo.toml': 'baseURL = "https://old.example/"\n' }
const VIDEO = '{{< youtube id="w7Ft2ymGmfc" title="A talk on \\"queues\\" & more" >}}'

/** Imports one post of Hugo, checks it, and returns its file and its body. */
async function moved(body: string) {
  const source = sourceWith({
    ...CONFIG,
    'content/posts/a.md': `---\ntitle: A\ndate: 2020-01-05\n---\nWords.\n\n${body}\n`,
  })
  const { terminal, texts, report } = await importInto(source)
  const [[file, text] = ['', '']] = Object.entries(texts)
  const { out } = await terminal.run('check')
  const again = (await runImportIn(terminal, source)).run.changed
  const line = text.split('\n').findIndex((one) => one.startsWith('[Video')) + 1
  return { file, text: text.split('---\n\nWords.\n\n')[1], line, report, out, again }
}

describe('what a text showed from another site', () => {
  it.each([
    [
      'braces and signs',
      'A {brace}, a < b, \\{c}, `{d}` and &lt;e>.',
      'A \\{brace}, a \\< b, \\{c}, `{d}` and &lt;e>.',
    ],
    ['a line like a module', 'import is a word.', '&#105;mport is a word.'],
    ['the id of a heading', '## Part {#part}\n\n[To it](#part)', '## Part {/* #part */}\n\n[To it](#part)'],
    ['a comment', '<!-- a */ b -->\n\nB <!-- c --> d.', '{/* a * / b */}\n\nB {/* c */} d.'],
    [
      'an address in angle brackets',
      '<https://example.org/a_b>',
      '[https://example.org/a\\_b](https://example.org/a_b)',
    ],
    ['elements within a line', 'H<sub>2</sub>O<br>here', 'H<sub>2</sub>O<br />here'],
    ['code and a formula', '```js\nif (a < b) {}\n```\n\n$$\n\\frac{a}{b}\n$$', undefined],
    [
      'a list, a quotation and a table',
      '- a {b}\n\n> c {d}\n\n| e {f} |\n| --- |\n| g |',
      '- a \\{b}\n\n> c \\{d}\n\n| e \\{f} |\n| --- |\n| g |',
    ],
    [
      'a block that folds',
      '<details><summary>A</summary>\n\nB {c}\n\n</details>',
      '<details>\n<summary>A</summary>\n\nB \\{c}\n\n</details>',
    ],
    ['a note', 'A {b}.[^1]\n\n[^1]: C {d}.', 'A \\{b}.[^1]\n\n[^1]: C \\{d}.'],
  ])('is a component beside %s', async (_, body, expected = body) => {
    const { file, text, out, again, report } = await moved(`${VIDEO}\n\n${body}`)
    expect(file).toBe('posts/a.mdx')
    expect(text).toBe(
      `<YouTube id="https://www.youtube.com/watch?v=w7Ft2ymGmfc" title="A talk on &quot;queues&quot; &amp; more" />\n\n${expected}\n`,
    )
    expect(out).not.toContain(' error')
    expect(report).not.toContain('To look at')
    expect(again).toEqual({})
  })

  it.each([
    ['code that is only indented', '    a < b'],
    ['HTML of its own', '<dl>\n<dt>A</dt>\n<dd>B</dd>\n</dl>'],
    [
      'a block that folds with more than words in its title',
      '<details>\n<summary><sup>A</sup></summary>\n\nB\n\n</details>',
    ],
  ])('is a link beside %s, and the report says so', async (_, body) => {
    const { file, text, line, out, report } = await moved(`{{< youtube w7Ft2ymGmfc >}}\n\n${body}`)
    expect(file).toBe('posts/a.md')
    expect(text).toMatch(/^\[Video on YouTube\]\(https:\/\/www\.youtube\.com\/watch\?v=w7Ft2ymGmfc\)\n\n/)
    expect(report).toContain(`posts/a.md:${line}  Video on YouTube is a link now, since the text holds what MDX cannot`)
    expect(out).not.toContain(' error')
  })

  it('is a link within a sentence, and so is a link that its author wrote', async () => {
    const { file, text } = await moved(
      'See {{< youtube w7Ft2ymGmfc >}} here.\n\n[My talk](https://www.youtube.com/watch?v=w7Ft2ymGmfc)',
    )
    expect(file).toBe('posts/a.md')
    expect(text).toBe(
      'See [Video on YouTube](https://www.youtube.com/watch?v=w7Ft2ymGmfc) here.\n\n[My talk](https://www.youtube.com/watch?v=w7Ft2ymGmfc)\n',
    )
  })

  it('is a component where the source is HTML, with its start and a title', async () => {
    const content =
      '<p>Words {here} and a &lt; b.</p><p><iframe src="https://www.youtube.com/embed/w7Ft2ymGmfc?start=90" title="A talk"></iframe></p><p><iframe src="https://player.vimeo.com/video/76979871?h=0a1b2c3d4e"></iframe></p><p><iframe src="https://codepen.io/team/embed/abcDEF"></iframe></p>'
    const export_ = wxr({
      items: [item(1, 'post', { title: 'A', name: 'a', link: 'https://old.example/a/', content })],
    })
    const { terminal, texts, report } = await importInto(sourceWith({ 'export.xml': export_ }))
    expect(texts['posts/a.mdx']?.split('---\n\n')[1]).toBe(`Words \\{here} and a \\< b.

<YouTube id="https://www.youtube.com/watch?v=w7Ft2ymGmfc&amp;t=90" title="A talk" />

<Vimeo id="https://vimeo.com/76979871?h=0a1b2c3d4e" title="Video on Vimeo in “A”" />

<CodePen id="https://codepen.io/team/pen/abcDEF" title="Code on CodePen in “A”" />
`)
    expect(report).toContain('<Vimeo> had no title: say what it shows')
    expect(await terminal.run('check')).toMatchObject({ code: 0 })
  })
})

it.each([
  'https://www.youtube.com/embed/w7Ft2ymGmfc?start=90',
  'https://youtu.be/w7Ft2ymGmfc?t=1m30s',
  'https://vimeo.com/76979871/0a1b2c3d4e',
  'https://player.vimeo.com/video/76979871?h=0a1b2c3d4e',
  'https://codepen.io/team/full/abcDEF',
  'https://codesandbox.io/embed/new',
  'https://stackblitz.com/edit/vitejs-vite?file=index.html&embed=1',
])('the component takes the address that %s becomes', (address) => {
  const { component, url } = embedOf(address) ?? {}
  const contract = contracts.get(component ?? '')
  expect(contract?.props.safeParse({ id: url, title: 'A' })).toMatchObject({ success: true })
})

it.each(['https://youtu.be/tooshort', 'https://vimeo.com/123', 'https://gist.github.com/a'])(
  '%s stays a link',
  (address) => {
    expect(embedOf(address)).not.toHaveProperty('component')
  },
)
