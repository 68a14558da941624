import { expect, test } from 'vitest'
import { listNames, listSearchYears, listWords } from '@/lib/listings'
import { day, pageWith, postOf } from '../../support/post'

test('words are those of three letters and more, most frequent first, in small letters', () => {
  expect(listWords(['The team', 'A Team of one', 'Node.js'])).toEqual(['team', 'node.js', 'one', 'the'])
})

test('a name that is one run of letters is a word too', () => {
  expect(listWords(['技术团队'])).toContain('技术团队')
})

test('a site without texts has no names', () => {
  expect(listNames([], [], () => '')).toEqual({ topics: [], series: [], tools: [], latest: [], words: '' })
})

test('titles of pages and talks are among the words, the title of the home page is not', () => {
  const pages = [
    pageWith({ title: 'Colophon' }),
    pageWith({ kind: 'talk', title: 'Ferries' }),
    pageWith({ kind: 'home', title: 'Welcome' }),
  ]
  expect(listNames([], pages, () => '').words).toBe('colophon ferries')
})

test('years are those of posts and of talks, newest first, each once', () => {
  const posts = [postOf('a', { published: '2026-01-15' }), postOf('b', { published: '2024-01-15' })]
  const talk = (date: string) => pageWith({ kind: 'talk', details: { date: day(date) } })
  expect(listSearchYears(posts, [talk('2025-02-03'), talk('2024-03-04'), pageWith()])).toEqual(['2026', '2025', '2024'])
})
