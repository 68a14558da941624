import { describe, expect, test } from 'vitest'
import {
  buildFrontPage,
  findAuthor,
  findSeries,
  findTag,
  furtherPages,
  listSeries,
  listTags,
  listYears,
  paginate,
} from '@/lib/listings'
import { postOf, tagsOf } from '../../support/post'

const slugs = (posts: readonly { readonly slug: string }[]) => posts.map(({ slug }) => slug)

describe('tags', () => {
  const posts = [
    postOf('a', { tags: tagsOf('Hiring', 'Career') }),
    postOf('b', { tags: tagsOf('Career') }),
    postOf('c', { tags: tagsOf('Architecture') }),
  ]

  test('come most used first, then by name', () => {
    expect(slugs(listTags(posts))).toEqual(['career', 'architecture', 'hiring'])
  })

  test('keep the order of their posts', () => {
    expect(slugs(findTag(posts, 'career')?.posts ?? [])).toEqual(['a', 'b'])
  })

  test('that nobody uses are not found', () => {
    expect(findTag(posts, 'nothing')).toBeUndefined()
  })
})

describe('series', () => {
  const part = (slug: string, number: number) =>
    postOf(slug, { series: { slug: 's', label: 'The series', part: number } })

  test('stand in the order of their parts, whatever the order of dates', () => {
    expect(slugs(findSeries([part('third', 3), part('first', 1), part('second', 2)], 's')?.posts ?? [])).toEqual([
      'first',
      'second',
      'third',
    ])
  })

  test('are none where no post has one', () => {
    expect(listSeries([postOf('a')])).toEqual([])
  })
})

test('an author is found with the posts that carry the name', () => {
  expect(slugs(findAuthor([postOf('a'), postOf('b')], 'ada-lovelace')?.posts ?? [])).toEqual(['a', 'b'])
})

test('years come newest first', () => {
  const posts = [postOf('a', { published: '2026-03-01' }), postOf('b', { published: '2025-12-31' })]
  expect(listYears(posts).map(({ year, posts }) => [year, slugs(posts)])).toEqual([
    ['2026', ['a']],
    ['2025', ['b']],
  ])
})

describe('pages', () => {
  const items = Array.from({ length: 41 }, (_, index) => index)

  test.each([
    [1, 0, 20],
    [2, 20, 20],
    [3, 40, 1],
  ])('page %i of 41 items starts at %i and has %i', (number, first, length) => {
    const page = paginate(items, number, 20)
    expect(page?.items[0]).toBe(first)
    expect(page?.items).toHaveLength(length)
    expect(page?.pages).toBe(3)
  })

  test.each([0, 4, 1.5, Number.NaN])('there is no page %d', (number) => {
    expect(paginate(items, number, 20)).toBeUndefined()
  })

  test('an empty list has one empty page', () => {
    expect(paginate([], 1, 20)).toEqual({ items: [], number: 1, pages: 1, total: 0 })
    expect(furtherPages([], 20)).toEqual([])
  })

  test('a full page has none after it', () => {
    expect(furtherPages(items.slice(0, 20), 20)).toEqual([])
    expect(furtherPages(items, 20)).toEqual([2, 3])
  })
})

describe('the front page', () => {
  const plain = (count: number) => Array.from({ length: count }, (_, index) => postOf(`p${index}`))

  test('leads with the newest post, and names the newest two others that are featured for a start', () => {
    const posts = ['a', 'b', 'c', 'd', 'e'].map((slug) => postOf(slug, { featured: slug !== 'b' }))
    const { lead, start, latest } = buildFrontPage(posts, 8)
    expect(lead?.slug).toBe('a')
    expect(slugs(start)).toEqual(['c', 'd'])
    expect(slugs(latest)).toEqual(['b', 'e'])
  })

  test('lists as many of the latest as it is asked for', () => {
    const { start, latest } = buildFrontPage(plain(19), 8)
    expect(start).toEqual([])
    expect(slugs(latest)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'])
  })

  test('lists nothing twice where one post is all there is', () => {
    expect(buildFrontPage(plain(1), 8).latest).toEqual([])
  })

  test('leads with the pinned post, and shows the newest among the latest', () => {
    const [first, second, ...rest] = plain(4)
    if (!first || !second) throw new Error('there are four')
    const pinned = { ...second, pinned: true, featured: true }
    const { lead, start, latest } = buildFrontPage([first, pinned, ...rest], 8)
    expect([lead, start, latest]).toEqual([pinned, [], [first, ...rest]])
  })

  test('is empty without posts', () => {
    expect(buildFrontPage([], 8)).toEqual({ lead: undefined, start: [], latest: [] })
  })
})
