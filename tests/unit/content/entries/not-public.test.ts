import { describe, expect, it } from 'vitest'
import { post, siteWith } from '../../../support/site'

describe('a post that says published: true', () => {
  it.each([
    ['draft', true],
    ['draft', 'yes'],
    ['Draft', 'maybe'],
    ['is_draft', 1],
    ['private', true],
    ['hidden', 'on'],
    ['unlisted', true],
    ['public', false],
    ['is_published', 'no'],
    ['status', 'draft'],
    ['status', 'In review'],
    ['post_status', 'private'],
    ['visibility', ['members']],
    ['password', 'sesame'],
    ['publishDate', '2027-01-01'],
    ['date', '2027-01-01T09:00:00Z'],
    ['expiryDate', '2026-01-01'],
    ['permalink', false],
  ])('is held back by %s: %j, and said to be', async (key, value) => {
    const site = siteWith({ 'posts/a.md': post({ [key]: value }), 'posts/b.md': post({ title: 'B' }) })
    const { posts, problems } = await site.load()
    expect(posts.map(({ slug }) => slug)).toEqual(['b'])
    expect(problems).toEqual([
      expect.objectContaining({
        file: 'posts/a.md',
        line: 6,
        column: 1,
        field: key,
        rule: 'not-public',
        severity: 'warning',
      }),
    ])
    const held = (await site.load({ drafts: true })).posts.find(({ slug }) => slug === 'a')
    expect(held?.status).toBe('draft')
  })

  it.each([
    ['draft', false],
    ['draft', 'no'],
    ['hide', ['toc']],
    ['public', true],
    ['status', 'published'],
    ['status', 'evergreen'],
    ['visibility', 'public'],
    ['publishDate', '2026-01-01'],
    ['expiryDate', '2027-01-01'],
    ['weight', 0],
  ])('is not held back by %s: %j', async (key, value) => {
    const { posts, problems } = await siteWith({ 'posts/a.md': post({ [key]: value }) }).load()
    expect(posts).toHaveLength(1)
    expect(problems.map(({ rule }) => rule)).toEqual(['unknown-key'])
  })

  it('is scheduled, not held back, by its own published_at', async () => {
    const { posts, problems } = await siteWith({ 'posts/a.md': post({ published_at: '2027-01-01' }) }).load({
      drafts: true,
    })
    expect(posts.map(({ status }) => status)).toEqual(['scheduled'])
    expect(problems).toEqual([])
  })
})

it('holds a page back as well, which needs no published: true', async () => {
  const text = '---\ntitle: Plans\nexcerpt: For later.\ndraft: true\n---\n\nWords.\n'
  const { pages, problems } = await siteWith({ 'pages/plans.md': text }).load()
  expect(pages).toEqual([])
  expect(problems).toEqual([
    {
      file: 'pages/plans.md',
      line: 4,
      column: 1,
      field: 'draft',
      rule: 'not-public',
      severity: 'warning',
      message: 'this is not published, because it says draft: true',
      hint: 'remove draft: true to publish it, or write published: false',
    },
  ])
})
