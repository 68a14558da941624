import { describe, expect, it } from 'vitest'
import { artifactOf, pageOf } from './support'

describe('callouts', () => {
  it.each(['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'])('[!%s] is a note with its label', async (kind) => {
    const name = kind.toLowerCase()
    expect(await pageOf(`> [!${kind}]\n> Mind *this*.`)).toBe(
      `<section class="callout callout-${name}" role="note">\n<p class="callout-label">${kind[0]}${name.slice(1)}</p>\n` +
        '<p>Mind <em>this</em>.</p>\n</section>',
    )
  })

  it('may hold blocks of their own', async () => {
    expect(await pageOf('> [!NOTE]\n>\n> - a', { format: 'md' })).toContain('<p class="callout-label">Note</p>\n<ul>')
  })

  it('leave other quotes alone', async () => {
    expect(await pageOf('> [!OTHER]\n> a')).toMatch(/^<blockquote>/)
    expect(await pageOf('> a [!NOTE]')).toMatch(/^<blockquote>/)
  })

  it('are quotes that say what they are elsewhere', async () => {
    const { markdown, feedHtml } = await artifactOf('> [!TIP]\n> a')
    expect(markdown).toBe('> **Tip**\n>\n> a\n')
    expect(feedHtml).toBe('<blockquote>\n<p><strong>Tip</strong></p>\n<p>a</p>\n</blockquote>')
  })
})

describe('tables', () => {
  it('scroll in a named region, with header cells that say what they head and no inline styles', async () => {
    const page = await pageOf('| A | *B* |\n| --- | ---: |\n| 1 | 2 |')
    expect(page.replaceAll('\n', '')).toBe(
      '<section class="table-scroll" tabindex="0" aria-label="Scrollable table: A, B"><table><thead><tr>' +
        '<th scope="col">A</th><th class="align-right" scope="col"><em>B</em></th></tr></thead><tbody><tr>' +
        '<td>1</td><td class="align-right">2</td></tr></tbody></table></section>',
    )
  })

  it('have names of their own', async () => {
    const table = '| A |\n| - |\n| 1 |'
    expect(await pageOf(`${table}\n\n${table}`)).toContain('aria-label="Scrollable table: A (2)"')
  })

  it('have no empty header cells', async () => {
    expect(await pageOf('| | A |\n| - | - |\n| 1 | 2 |')).toContain('<td></td>\n<th scope="col">A</th>')
  })

  it('keep their alignment in the HTML of a Markdown file', async () => {
    const page = await pageOf('<kbd>x</kbd>\n\n| A |\n| -: |\n| 1 |', { format: 'md' })
    expect(page).toContain('<td class="align-right">1</td>')
  })
})

describe('task lists', () => {
  it('say whether a task is done', async () => {
    const page = await pageOf('- [x] a\n- [ ] b')
    expect(page).toContain(
      '<input type="checkbox" checked disabled aria-hidden="true"><span class="textual">Done: </span> a',
    )
    expect(page).toContain('<input type="checkbox" disabled aria-hidden="true"><span class="textual">To do: </span> b')
  })

  it('show signs in feeds', async () => {
    expect((await artifactOf('- [x] a\n- [ ] b')).feedHtml).toBe('<ul>\n<li>☑ a</li>\n<li>☐ b</li>\n</ul>')
  })
})

describe('HTML elements', () => {
  it.each(['mdx', 'md'] as const)('that are safe stay in %s', async (format) => {
    const body =
      '<kbd>Esc</kbd> <abbr title="As far as I know">AFAIK</abbr> H<sub>2</sub>O x<sup>2</sup> <mark>m</mark> ' +
      '<cite>c</cite> <q cite="https://example.org/">q</q> <ins>i</ins> <del>d</del> <small>s</small> text'
    expect(await pageOf(body, { format })).toBe(`<p>${body}</p>`)
  })

  it.each(['mdx', 'md'] as const)('may hold Markdown in %s', async (format) => {
    const page = await pageOf('<details open>\n<summary>More</summary>\n\nA *b*.\n\n</details>', { format })
    expect(page.replaceAll('\n', '')).toBe('<details open=""><summary>More</summary><p>A <em>b</em>.</p></details>')
  })

  it('may be written in the spelling of HTML or React', async () => {
    const page = await pageOf('A <time datetime="2026-01-01">a</time> <time dateTime="2026-01-02">b</time>')
    expect(page).toBe('<p>A <time datetime="2026-01-01">a</time> <time datetime="2026-01-02">b</time></p>')
  })

  it('keep their paragraph when they are all of a line', async () => {
    expect(await pageOf('<kbd>Ctrl</kbd> <kbd>C</kbd>\n\n<mark>a</mark>')).toBe(
      '<p><kbd>Ctrl</kbd> <kbd>C</kbd></p><p><mark>a</mark></p>',
    )
  })

  it('stay HTML in Markdown and in feeds, with absolute addresses', async () => {
    const { markdown, feedHtml } = await artifactOf('A <kbd>Esc</kbd> <a href="/blog/b/">b</a>.')
    expect(markdown).toBe('A <kbd>Esc</kbd> <a href="https://fixture.example/blog/b/">b</a>.\n')
    expect(feedHtml).toBe('<p>A <kbd>Esc</kbd> <a href="https://fixture.example/blog/b/">b</a>.</p>')
  })
})

describe('expressions', () => {
  it('that are literals are text, comments are nothing', async () => {
    expect(await pageOf("A {'b'} {3}{/* c */} {`d`}{-1}{true}{null}.")).toBe('<p>A b 3 d-1.</p>')
    expect(await pageOf('{/* only */}\n\nA')).toBe('<p>A</p>')
  })
})
