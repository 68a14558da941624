import { describe, expect, it } from 'vitest'
import { misread } from '../../support/nesting'
import { artifactOf, fullProblemsOf, problemsOf, render } from './support'

describe('an element that browsers read elsewhere than it is written', () => {
  it.each([
    ['A <span><div>b</div></span>', '1:9'],
    ['<a href="https://example.org/"><div>b</div></a>', '1:32'],
    ['A <kbd><ul><li>b</li></ul></kbd>', '1:8'],
    ['<p>\n\n## A\n\n</p>', '3:1'],
    ['<p>\n\n- a\n\n</p>', '3:1'],
    ['<p>\n\n| a |\n| - |\n\n</p>', '3:1'],
    ['<p>\n\n```\na\n```\n\n</p>', '3:1'],
    ['<p>\n\n> a\n\n</p>', '3:1'],
    ['<p>\n  <p>a</p>\n</p>', '2:3'],
    ['<div>\n  <p>a <hr/></p>\n</div>', '2:8'],
    ['<Aside title="T">\n  a <span><figure>b</figure></span>\n</Aside>', '2:11'],
    ['a[^n]\n\n[^n]: b <span><div>c</div></span>', '3:15'],
    ['<table><div>a</div></table>', '1:8'],
    ['<table><tr><td>a</td><p>b</p></tr></table>', '1:22'],
    ['<table>a<tr><td>b</td></tr></table>', '1:1'],
    ['<div><td>a</td></div>', '1:6'],
    ['<ul><li>a<li>b</li></li></ul>', '1:10'],
    ['<dl><dt>a<dd>b</dd></dt></dl>', '1:10'],
  ])('is refused at its place: %j', async (body, place) => {
    expect(await problemsOf(body)).toContain(`${place} error html-nesting`)
  })

  it('is refused beside a note that nothing refers to', async () => {
    expect(await problemsOf('[^n]: a\n\nA <span><div>b</div></span>')).toEqual([
      '1:1 warning footnote',
      '3:9 error html-nesting',
    ])
  })

  it('is reported with the way out', async () => {
    const [problem] = await fullProblemsOf('A <span><div>b</div></span>')
    expect(problem).toMatchObject({
      field: 'div',
      message: '<div> is not allowed in a paragraph: browsers end the paragraph before it',
      hint: 'end the paragraph, and every element in it, before <div>',
    })
  })

  it('is reported once for each block', async () => {
    const body = 'A <span><div>b</div><div>c</div></span>\n\nA <span><div>b</div></span>'
    expect(await problemsOf(body)).toEqual(['1:9 error html-nesting', '3:9 error html-nesting'])
  })

  it.each([
    '<div><p>a</p><ul><li>b<ul><li>c</li></ul></li></ul></div>',
    '<table><tr><th>a</th><td>b <div>c</div></td></tr></table>',
    '<table>\n  <caption>a</caption>\n  <tbody><tr><td>b</td></tr></tbody>\n</table>',
    '<dl><dt>a</dt><dd>b</dd></dl>',
    '<details>\n<summary>a</summary>\n\n## B\n\n- c\n\n</details>',
    '<ruby>a<rt>b</rt></ruby>',
    '- [x] a\n\n  b\n- [ ] c[^n]\n\n[^n]: d\n\n    - e',
    'A <Evidence kind="study" source="S" href="https://example.org/">b *c*</Evidence> d.',
  ])('is none that stands where it may: %j', async (body) => {
    const { code } = await artifactOf(body)
    expect(misread(`<!doctype html><html><head></head><body>${render(code)}</body></html>`)).toBeUndefined()
  })
})
