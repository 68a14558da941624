import { expect, it } from 'vitest'
import { post, siteWith } from '../../../support/site'

it('one post may be pinned', async () => {
  const { posts, problems } = await siteWith({ 'posts/a.md': post({ pin: true }) }).load()
  expect(problems).toEqual([])
  expect(posts[0]?.pinned).toBe(true)
})

it('two pinned posts are a mistake, even if one is a draft', async () => {
  const draft = post({ title: 'B', pin: true, published: false })
  const { problems } = await siteWith({ 'posts/a.md': post({ pin: true }), 'posts/b.md': draft }).load()
  expect(problems).toMatchObject([
    { file: 'posts/b.md', field: 'pin', rule: 'two-pins', message: 'posts/a.md is already pinned', hint: 'pin: false' },
  ])
})
