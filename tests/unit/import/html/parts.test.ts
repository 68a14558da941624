import { describe, expect, test } from 'vitest'
import { type HtmlOptions, htmlToMarkdown } from '../../../../lib/import/html'

const body = (html: string, options?: HtmlOptions) => htmlToMarkdown(html, options).body.trimEnd()

describe('notes', () => {
  const expected = 'A.[^1] B.\n\n[^1]: The *note*.'

  test.each<[string, string]>([
    [
      'kramdown and markdown-it',
      '<p>A.<sup id="fnref:1"><a href="#fn:1">1</a></sup> B.</p><div class="footnotes"><ol><li id="fn:1"><p>The <em>note</em>. <a href="#fnref:1">↩</a></p></li></ol></div>',
    ],
    [
      'Ghost, in a card of Markdown',
      '<p>A.<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup> B.</p><hr><section class="footnotes"><ol><li id="fn1" class="footnote-item"><p>The <em>note</em>. <a href="#fnref1">↩︎</a></p></li></ol></section>',
    ],
    [
      'Substack',
      '<p>A.<a class="footnote-anchor" id="footnote-anchor-1-99" href="#footnote-1-99">1</a> B.</p><div class="footnote"><a id="footnote-1-99" href="#footnote-anchor-1-99" class="footnote-number">1</a><div class="footnote-content"><p>The <em>note</em>.</p></div></div>',
    ],
    [
      'written by hand',
      '<p>A.<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> B.</p><p><a href="#_ftnref1" name="_ftn1">[1]</a> The <em>note</em>.</p>',
    ],
  ])('of %s', (_, html) => {
    expect(body(html)).toBe(expected)
  })

  test('that the system keeps apart', () => {
    const notes = new Map([['a1', 'The <em>note</em>.']])
    const html = '<p>A.<sup data-fn="a1" class="fn"><a id="a1-link" href="#a1">1</a></sup> B.</p>'
    expect(body(html, { notes })).toBe(expected)
  })

  test('mentioned twice are one', () => {
    const html =
      '<p>A<sup id="r1"><a href="#n1">1</a></sup> B<sup><a href="#n1">1</a></sup></p><ol><li id="n1">N <a href="#r1">^</a></li></ol>'
    expect(body(html)).toBe('A[^1] B[^1]\n\n[^1]: N')
  })

  test('a link to a part of the text is no note', () => {
    expect(body('<p><a href="#s2">2</a></p><h2 id="s2">Two</h2>')).toBe('[2](#s2)\n\n## Two {#s2}')
  })
})

describe('pictures', () => {
  test('with a caption have it as their title', () => {
    const html =
      '<figure class="wp-block-image"><img src="a.png" alt="A"><figcaption>What <b>it</b> is</figcaption></figure>'
    expect(body(html)).toBe('![A](a.png "What it is")')
  })

  test('with a link in the caption are HTML', () => {
    const html =
      '<figure><img src="a.png" alt="A" class="x"><figcaption>By <a href="https://b.example">B</a></figcaption></figure>'
    expect(body(html)).toBe(
      '<figure><img src="a.png" alt="A" />\n<figcaption>By <a href="https://b.example">B</a></figcaption>\n</figure>',
    )
  })

  test('in a gallery stand one below the other, and its caption below them', () => {
    const html =
      '<figure class="wp-block-gallery"><figure><img src="a.png" alt="A"></figure><figure><img src="b.png" alt="B"><figcaption>b</figcaption></figure><figcaption>Both</figcaption></figure>'
    expect(body(html)).toBe('![A](a.png)\n\n![B](b.png "b")\n\nBoth')
  })

  test('that lead to their larger file are that file', () => {
    const { body, pictures } = htmlToMarkdown('<p><a href="/a.jpg"><img src="/a-300x200.jpg" alt="A"></a></p>')
    expect(body.trim()).toBe('![A](/a.jpg)')
    expect(pictures).toEqual([{ address: '/a.jpg', others: [], line: 1 }])
  })

  test('that scripts load later are what they load, once', () => {
    const html =
      '<p><img src="data:image/gif;base64,x" data-src="a.png" alt="A"><noscript><img src="a.png" alt="A"></noscript></p>'
    expect(body(html)).toBe('![A](a.png)')
  })

  test('have the address of their original, and where else they may be', () => {
    const originals = (address: string) => [address.replace('-300x200', '')]
    const { body, pictures } = htmlToMarkdown('<img src="/a-300x200.jpg" alt="A">', { originals })
    expect(body.trim()).toBe('![A](/a.jpg)')
    expect(pictures[0]?.others).toEqual(['/a-300x200.jpg'])
  })

  test('that text flows around stand before it, and signs are text', () => {
    expect(body('<p><img src="a.png" alt="A" class="alignleft">b <img class="emoji" alt="🙂" src="e.svg"></p>')).toBe(
      '![A](a.png)\n\nb 🙂',
    )
  })

  test('of one pixel are left out', () => {
    expect(body('<p>a</p><img src="https://stat.example/x" width="1" height="1">')).toBe('a')
  })
})

describe('what is shown from elsewhere', () => {
  test.each<[string, string]>([
    [
      '<iframe src="//www.youtube.com/embed/abcdefghijk?rel=0"></iframe>',
      '[Video on YouTube](https://www.youtube.com/watch?v=abcdefghijk)',
    ],
    [
      '<iframe src="https://player.vimeo.com/video/123?h=1" title="A talk"></iframe>',
      '[A talk](https://vimeo.com/123)',
    ],
    ['<p>https://youtu.be/abcdefghijk</p>', '[Video on YouTube](https://www.youtube.com/watch?v=abcdefghijk)'],
    [
      '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://vimeo.com/123\n</div></figure>',
      '[Video on Vimeo](https://vimeo.com/123)',
    ],
    ['<iframe src="https://maps.example.org/x"></iframe>', '[Shown from maps.example.org](https://maps.example.org/x)'],
    ['<video controls><source src="/a/b.mp4"></video>', '[Video: b.mp4](/a/b.mp4)'],
  ])('%s is a link', (html, expected) => {
    expect(body(html)).toBe(expected)
  })

  test('a post of another site keeps its words', () => {
    const html =
      '<blockquote class="twitter-tweet"><p>Words</p>— A <a href="https://x.com/a/status/1">May 1</a></blockquote><script src="https://platform.twitter.com/widgets.js"></script>'
    expect(body(html)).toBe('> Words\n>\n> — A [May 1](https://x.com/a/status/1)')
  })
})

describe('boxes of editors', () => {
  test.each<[string, string, string]>([
    [
      'a bookmark',
      '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://a.example"><div class="kg-bookmark-title">A</div><img src="i.png"></a></figure>',
      '[A](https://a.example)',
    ],
    [
      'a callout',
      '<div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">a <b>b</b></div></div>',
      '> [!NOTE]\n> a **b**',
    ],
    [
      'a toggle',
      '<div class="kg-toggle-card"><h4 class="kg-toggle-heading-text">A</h4><div class="kg-toggle-content"><p>b</p></div></div>',
      '<details>\n<summary>A</summary>\n\nb\n\n</details>',
    ],
    ['a form to subscribe', '<p>a</p><div class="subscription-widget-wrap"><form><input></form></div>', 'a'],
    [
      'a video of Substack',
      '<div class="youtube-wrap" data-attrs=\'{"videoId":"abcdefghijk"}\'></div>',
      '[Video on YouTube](https://www.youtube.com/watch?v=abcdefghijk)',
    ],
  ])('%s', (_, html, expected) => {
    expect(body(html)).toBe(expected)
  })
})

describe('what is hostile or has no counterpart', () => {
  test('scripts and styles are taken out and listed with their line', () => {
    const { body, left } = htmlToMarkdown('<p>a</p>\n<script>alert("x")</script>\n<style>p {}</style>')
    expect(body.trim()).toBe('a')
    expect(left.map(({ kind, line }) => [kind, line])).toEqual([
      ['script', 2],
      ['style', 3],
    ])
  })

  test.each([
    '<a href="javascript:alert(1)">a</a>',
    '<a href=" java\nscript:alert(1)">a</a>',
    '<a href="data:text/html,x">a</a>',
    '<p onclick="alert(1)">a</p>',
    '<img src=x onerror=alert(1) alt=a width=1 height=1>a',
    '<svg onload="alert(1)"></svg>a',
  ])('%s does nothing', (html) => {
    expect(body(html).replace(/<!--[\s\S]*?-->\n*/, '')).toBe('a')
  })

  test('forms and drawings are kept as comments, which end where they should', () => {
    expect(body('<p>a <button title="-->">b</button> c</p>')).toBe(
      '<!-- import: a form: <button title="-- >">b</button> -->\n\na c',
    )
    expect(body('<svg><path d="M0"/>\n\n</svg>')).toMatch(
      /^<!-- import: HTML without a counterpart: <svg>.*<\/svg> -->$/s,
    )
  })

  test('ten thousand open tags are text', () => {
    const { body, left } = htmlToMarkdown(`${'<div>'.repeat(10_000)}deep`)
    expect(body.trim()).toBe('deep')
    expect(left).toEqual([{ what: 'HTML that is nested too deep is text now', kind: 'nesting', line: 1 }])
    expect(htmlToMarkdown(`${'<ul><li>'.repeat(1000)}deep`).body).toContain('deep')
  })
})
