import { describe, expect, it } from 'vitest'
import { has, toTerms } from '@/components/islands/core/forms'
import { findNames } from '@/components/islands/core/names'
import { toQueries } from '@/lib/search-text'

const termsOf = (words: string) => toTerms(toQueries(words))

describe('what was typed', () => {
  it.each([
    ['a  slow team', ['a', 'slow', 'team']],
    ['R & D', ['R', 'D']],
    ['"slow team"', ['slow team']],
    ['a "slow team', ['a', 'slow', 'team']],
    ['技术团队 Rust', ['Rust', '技 术 团 队']],
    ['!?', []],
    ['。', []],
    ['', []],
  ])('%s is looked for as %j', (words, terms) => {
    expect(termsOf(words)).toEqual(terms)
  })
})

describe('a text has a word', () => {
  it.each([
    ['delegation of work', 'dele'],
    ['Delegation of work', 'WORK'],
    ['Node.js in production', 'node.js'],
    ['On-call is work', 'on-call'],
    ['vitamin C', 'c'],
    ['팀은 일한다', '팀'],
    ['ein Café', 'cafe'],
  ])('%j: %s', (text, term) => {
    expect(has(text, term)).toBe(true)
  })

  it.each([
    ['customer, charged, coaching', 'c'],
    ['the code', 'co'],
    ['undelegated', 'delegated'],
    ['delegation', 'deligation'],
  ])('%j: not %s', (text, term) => {
    expect(has(text, term)).toBe(false)
  })
})

describe('names', () => {
  const names = {
    topics: [
      ['Delegation', '/tags/delegation/'],
      ['C#', '/tags/c-sharp/'],
    ],
    series: [['The first ninety days', '/series/the-first-ninety-days/']],
    tools: [['Should I do this myself?', '/tools/delegate/', 'Decision guide']],
    latest: [],
    words: '',
  } as const
  const says = { topic: 'Topic', series: 'Series' }
  const found = (words: string) =>
    findNames(names, termsOf(words), says).map(({ title, label }) => `${label}: ${title}`)

  it.each([
    ['del', ['Topic: Delegation']],
    ['c#', ['Topic: C#']],
    ['ninety first', ['Series: The first ninety days']],
    ['myself', ['Decision guide: Should I do this myself?']],
    ['delegation myself', []],
    ['elegation', []],
    ['', []],
  ])('are found by what their words begin with: %s', (words, expected) => {
    expect(found(words)).toEqual(expected)
  })
})
