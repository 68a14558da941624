import { expect, test } from 'vitest'
import { listNames, listWords } from '@/lib/listings'

test('words are those of three letters and more, most frequent first, in small letters', () => {
  expect(listWords(['The team', 'A Team of one', 'Node.js'])).toEqual(['team', 'node.js', 'one', 'the'])
})

test('a name that is one run of letters is a word too', () => {
  expect(listWords(['技术团队'])).toContain('技术团队')
})

test('a site without texts has no names', () => {
  expect(listNames([], [], () => '')).toEqual({ topics: [], series: [], tools: [], latest: [], words: '' })
})
