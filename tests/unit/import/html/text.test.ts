import { describe, expect, test } from 'vitest'
import { htmlToMarkdown } from '../../../../lib/import/html'
import { compileBody } from '../../../support/compile'

const body = (html: string) => htmlToMarkdown(html).body.trimEnd()

describe('what the HTML of other systems becomes in our Markdown', () => {
  test.each<[string, string, string]>([
    ['headings begin at the second level and skip none', '<h1>A</h1><h3>B</h3><h3>C</h3>', '## A\n\n### B\n\n### C'],
    ['bold letters in a heading say nothing more', '<h2><strong>A</strong></h2>', '## A'],
    ['lists in lists', '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>', '- a\n  1. b\n- c'],
    ['lists that browsers put right', '<ul><li>a<ul><li>b</ul><li>c</ul>', '- a\n  - b\n- c'],
    ['a quotation', '<blockquote><p>a</p><cite>B</cite></blockquote>', '> a\n>\n> <cite>B</cite>'],
    [
      'elements of a line that texts may have',
      '<p>H<sub>2</sub>O, <kbd>Esc</kbd></p>',
      'H<sub>2</sub>O, <kbd>Esc</kbd>',
    ],
    ['emphasis as styles', '<p><span style="font-weight:700">a</span> b</p>', '**a** b'],
    ['spaces at the edges of emphasis', '<p>a <em>b </em>c<b> </b>d</p>', 'a *b* c d'],
    ['boxes that only arrange', '<div><div><p>a</p></div><section>b</section></div>', 'a\n\nb'],
    ['empty paragraphs', '<p>&nbsp;</p><p>a</p><p><br></p>', 'a'],
    [
      'a box to open',
      '<details><summary>A <b>b</b></summary><p>c <i>d</i></p></details>',
      '<details>\n<summary>A <b>b</b></summary>\n\nc *d*\n\n</details>',
    ],
    ['terms', '<dl><dt>A</dt><dd>b <em>c</em></dd></dl>', '<dl>\n<dt>A</dt>\n<dd>b <em>c</em></dd>\n</dl>'],
    [
      'a heading that the text links to keeps its id',
      '<p><a href="#x">a</a></p><h2 id="x">B</h2>',
      '[a](#x)\n\n## B {#x}',
    ],
  ])('%s', (_, html, expected) => {
    expect(body(html)).toBe(expected)
  })

  test.each([
    'a *b* c',
    '_a_ b',
    'a_b_c and 2 * 3 * 4',
    '# a',
    '1. a',
    '- a',
    '> a',
    '[a](b)',
    '`a`',
    '~~a~~',
    '<b>',
    'a | b',
    '&amp;',
    '{a} {{b}}',
    '$5 and $6',
    '==',
    '    a',
    'a:b',
    '![a](b)',
    '[^1]',
    '\\*',
  ])('the text %j stays text', async (text) => {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    const source = {
      body: htmlToMarkdown(`<p>${escaped}</p>`).body,
      format: 'md',
      file: 'posts/a.md',
      folder: '.',
    } as const
    const rest = { title: 'A', publicFolder: '.', path: '/blog/a/', mediaPath: '/blog/a/media/', noun: 'post' }
    const { artifact } = await compileBody({ ...source, ...rest }, {})
    expect(artifact?.feedHtml).toBe(
      `<p>${escaped.trim().replaceAll('&', '&#x26;').replaceAll('&#x26;lt;', '&#x3C;').replaceAll('&#x26;amp;', '&#x26;')}</p>`,
    )
  })
})

describe('tables', () => {
  test('with a header row they are Markdown, with the alignment of their columns', () => {
    const html =
      '<table><thead><tr><th>A</th><th style="text-align: right">B</th></tr></thead><tbody><tr><td>1<br>2</td><td>x|y</td></tr></tbody></table>'
    expect(body(html)).toBe('| A      |    B |\n| ------ | ---: |\n| 1<br>2 | x\\|y |')
  })

  test('a first row in bold is a header row', () => {
    const html = '<table><tr><td><strong>A</strong></td></tr><tr><td>1</td></tr></table>'
    expect(body(html)).toContain('| 1     |')
  })

  test('without a header row, or with cells across others, they are HTML without empty lines', () => {
    const html =
      '<table class="x"><tr><td onclick="a()">1</td>\n\n<td>2</td></tr><tr><td colspan="2">3</td></tr></table>'
    expect(body(html)).toMatch(/^<table>\n<tbody>/)
    expect(body(html)).toContain('<td colspan="2">3</td>')
    expect(body(html)).not.toMatch(/onclick|class|\n\n/)
  })

  test('one of a single cell was there for its looks', () => {
    expect(body('<table><tr><td><p>a</p><p>b</p></td></tr></table>')).toBe('a\n\nb')
  })
})

describe('code', () => {
  test.each([
    '<pre><code class="language-js">a</code></pre>',
    '<pre class="lang:js decode:true language-js">a</pre>',
    '<pre class="brush: jscript; notranslate">a</pre>',
    '<div class="highlight highlight-source-js"><pre><span>a</span></pre></div>',
    '<pre class="EnlighterJSRAW" data-enlighter-language="js">a</pre>',
    '<div class="language-js highlighter-rouge"><div class="highlight"><pre class="highlight"><code>a</code></pre></div></div>',
    '<pre data-code-block-lang="js" class="graf graf--pre">a</pre>',
    '<pre class="sourceCode js"><code>a</code></pre>',
    '<table><tr><td class="gutter"><pre>1</pre></td><td class="code"><pre class="language-js">a</pre></td></tr></table>',
  ])('the language of %s is js', (html) => {
    expect(body(html)).toBe('```js\na\n```')
  })

  test('keeps its lines, its empty ones too, and nothing in it is Markdown', () => {
    expect(body('<pre class="wp-block-code"><code>a *b*\n\n  &lt;c&gt;</code></pre>')).toBe('```\na *b*\n\n  <c>\n```')
    expect(body('<pre>a<br>b</pre>')).toBe('```\na\nb\n```')
  })

  test('a caption that is the name of a file is its title', () => {
    const html =
      '<figure class="kg-code-card"><pre><code class="language-ts">a</code></pre><figcaption>queue.ts</figcaption></figure>'
    expect(body(html)).toBe('```ts title="queue.ts"\na\n```')
  })
})
