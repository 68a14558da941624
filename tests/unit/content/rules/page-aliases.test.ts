import { expect, it } from 'vitest'
import { post, siteWith } from '../../../support/site'

const page = (aliases: string) => `---\ntitle: Talks\nexcerpt: Where I speak.\naliases: ${aliases}\n---\n\nWords.\n`

it('an old address leads to a page, keeps its record, and is followed in links', async () => {
  const { problems, redirects, posts } = await siteWith({
    'pages/talks-of-mine.md': page('[/speaking/]'),
    'posts/a.md': post({}, 'My [talks](/speaking).'),
    'addresses.json': '{ "published": { "/speaking/": "2026-01-01" } }',
  }).load()
  expect(problems).toEqual([])
  expect(redirects).toContainEqual({ from: '/speaking/', to: '/talks-of-mine/' })
  expect(posts[0]?.facts.links[0]?.target).toBe('/talks-of-mine/')
})

it.each([
  ['[/blog/a/]', '/blog/a/ is already an address of the site'],
  ['[/talks-of-mine]', '/talks-of-mine is already the address of this page'],
  ['[/old-a/]', '/old-a/ already redirects to posts/a.md'],
])('aliases: %s of a page is a mistake', async (aliases, message) => {
  const files = { 'pages/talks-of-mine.md': page(aliases), 'posts/a.md': post({ aliases: ['/old-a/'] }) }
  expect((await siteWith(files).load()).problems).toMatchObject([
    { file: 'pages/talks-of-mine.md', line: 4, rule: 'alias-collision', message },
  ])
})
