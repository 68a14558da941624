import { expect, it } from 'vitest'
import { artifactOf } from './support'

it.each([
  ['请看 https://example.org/a。然后', 'https://example.org/a'],
  ['（参见 https://example.org/a）之后', 'https://example.org/a'],
  ['见https://example.org/a然后', 'https://example.org/a'],
  ['“https://example.org/a”，', 'https://example.org/a'],
  ['« https://example.org/a»', 'https://example.org/a'],
  ['자세한 것은 https://example.org/guide를 보세요', 'https://example.org/guide'],
  ['ดู https://example.org/aต่อไป', 'https://example.org/a'],
  ['https://example.org/a.）', 'https://example.org/a'],
  ['www.example.org/a。次', 'http://www.example.org/a'],
  ['https://example.org/日本語/ページ を', 'https://example.org/日本語/ページ'],
  ['https://example.org/größe?q=ü', 'https://example.org/größe?q=ü'],
  ['https://example.org/a_(b)', 'https://example.org/a_(b)'],
  ['<https://example.org/a。次>', 'https://example.org/a。次'],
  ['[https://example.org/a。次](https://example.org/a。次)', 'https://example.org/a。次'],
])('a bare address ends where its text goes on: %s', async (body, address) => {
  const { facts, code } = await artifactOf(body, { format: 'md' })
  expect(facts.links.map(({ href }) => decodeURI(href))).toEqual([address])
  // No part of the text is lost.
  expect(code.replace(/<[^>]*>/g, '')).toContain(body.replace(/[<>]|\]\(.*\)|\[/g, ''))
})

it('what follows an address is text in its place', async () => {
  const { markdown } = await artifactOf('请看 https://example.org/a。然后 **再读**。')
  expect(markdown).toBe('请看 <https://example.org/a>。然后 **再读**。\n')
})
