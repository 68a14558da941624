import { expect, it } from 'vitest'
import { summarise } from '../../../../lib/content/entries/summary'

it.each([
  ['', ''],
  [
    '<p>VP in <strong>Denver</strong>. <a href="https://example.org/">More</a> &amp; more.</p><p>Two.</p>',
    'VP in Denver. More & more.',
  ],
  ['<p>One<sup><a href="#fn-1">1</a></sup> two<sup>2</sup>.</p>', 'One two2.'],
  ['<p><img src="a.png" alt="A"/></p><p>Words.</p>', 'Words.'],
  ['<ul><li>One</li> <li>Two</li></ul>', 'One Two'],
])('the summary of %s is %s', (html, text) => {
  expect(summarise(html)).toBe(text)
})

it('of a long text ends behind a word', () => {
  const text = summarise(`<p>${'three words, more '.repeat(20)}</p>`)
  expect(text).toMatch(/(?:three|words|more)…$/)
  expect(text.length).toBeGreaterThan(140)
  expect(text.length).toBeLessThanOrEqual(161)
})

it('of a text without spaces is cut where it is too long', () => {
  expect([...summarise(`<p>${'字'.repeat(200)}</p>`)]).toHaveLength(161)
})
