import { describe, expect, it, test } from 'vitest'
import { countOf, type PageData, splitMarks, toHit } from '@/components/islands/core/results'

const page: PageData = {
  url: '/blog/queues/',
  meta: { title: 'Queues', date: '9 March 2026' },
  excerpt: 'the <mark>queue</mark> of all',
  sub_results: [
    { title: 'Queues', url: '/blog/queues/', excerpt: 'one <mark>queue</mark>', locations: [4] },
    { title: 'A budget', url: '/blog/queues/#a-budget', excerpt: 'two <mark>queues</mark>', locations: [30, 34] },
  ],
}

describe('a hit', () => {
  it('leads to the section with the most matches and names its heading', () => {
    expect(toHit(page)).toEqual({
      title: 'Queues',
      url: '/blog/queues/#a-budget',
      heading: 'A budget',
      date: '9 March 2026',
      excerpt: [
        { text: 'two ', marked: false },
        { text: 'queues', marked: true },
      ],
    })
  })

  it('says the title once when the words stand above the first heading', () => {
    expect(toHit({ ...page, sub_results: page.sub_results.slice(0, 1) })).not.toHaveProperty('heading')
  })

  it('is the page itself when no section is named', () => {
    expect(toHit({ ...page, sub_results: [] })).toMatchObject({ url: '/blog/queues/', title: 'Queues' })
  })
})

describe('an excerpt', () => {
  it('becomes text: what an author wrote about markup stays readable and harmless', () => {
    expect(splitMarks('&lt;img src=x onerror=alert(1)&gt; &amp; <mark>tags</mark>')).toEqual([
      { text: '<img src=x onerror=alert(1)> &amp; ', marked: false },
      { text: 'tags', marked: true },
    ])
  })

  it('marks words without the signs after them', () => {
    expect(splitMarks('production <mark>code,</mark> with').map(({ text }) => text)).toEqual([
      'production ',
      'code',
      ', with',
    ])
  })

  it('marks neighbours each by itself', () => {
    expect(splitMarks('<mark>slow</mark> <mark>team</mark>').map(({ marked }) => marked)).toEqual([true, false, true])
  })
})

test('counts are said in words', () => {
  expect([countOf(0), countOf(1), countOf(12), countOf(12, 8)]).toEqual([
    '0 articles',
    '1 article',
    '12 articles',
    '8 of 12 articles',
  ])
})
