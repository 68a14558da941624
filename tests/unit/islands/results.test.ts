import { describe, expect, it } from 'vitest'
import { answers, type PageData, splitMarks, toHit } from '@/components/islands/core/results'

const page: PageData = {
  url: '/blog/queues/',
  meta: { title: 'Queues and deadlines', date: '9 March 2026', stand: 'What waits.', topics: 'Teams' },
  filters: { topic: ['Teams'], year: ['2026'] },
  content: 'What waits. A team has a queue. A budget of queues, and café tables. A word 团 队 apart.',
  excerpt: 'the <mark>queue</mark> of all',
  sub_results: [
    { title: 'Queues and deadlines', url: '/blog/queues/', excerpt: 'one <mark>queue</mark>', locations: [4] },
    { title: 'A budget', url: '/blog/queues/#a-budget', excerpt: 'two <mark>queues</mark>', locations: [30, 34] },
  ],
}

describe('a hit', () => {
  it('leads to the section with the most matches and names its heading', () => {
    expect(toHit(page, ['budget'])).toEqual({
      title: 'Queues and deadlines',
      url: '/blog/queues/#a-budget',
      heading: 'A budget',
      date: '9 March 2026',
      excerpt: [
        { text: 'two ', marked: false },
        { text: 'queues', marked: true },
      ],
    })
  })

  it('says what it is unless it is an essay', () => {
    expect(toHit({ ...page, filters: { kind: ['Talk'] } }, ['budget']).label).toBe('Talk')
    expect(toHit(page, ['budget'])).not.toHaveProperty('label')
  })

  it('says the title once when the words stand above the first heading', () => {
    expect(toHit({ ...page, sub_results: page.sub_results.slice(0, 1) }, ['one'])).not.toHaveProperty('heading')
  })

  it('is the page itself when no section is named', () => {
    expect(toHit({ ...page, sub_results: [] }, ['two'])).toMatchObject({ url: '/blog/queues/' })
  })

  it('leads to the article, with the sentence under its title, when the title has every word', () => {
    const about = { url: '/blog/queues/', excerpt: [{ text: 'What waits.', marked: false }] }
    expect(toHit(page, ['dead', 'queues'])).toMatchObject(about)
    expect(toHit(page, ['queues', 'budget'])).toMatchObject({ heading: 'A budget' })
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

describe('an article has a form of', () => {
  it.each(['queue', 'budg', 'TEAMS', 'cafe', '团 队', 'A', 'deadlines'])('%s', (term) => {
    expect(answers(page, term)).toBe(true)
  })

  it.each(['deligation', 'ueue', 'bu', 'b', '队 团', 'a que'])('no %s', (term) => {
    expect(answers(page, term)).toBe(false)
  })
})
