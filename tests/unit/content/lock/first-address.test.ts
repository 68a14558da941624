import { expect, it, vi } from 'vitest'

import { loadContent } from '../../../../lib/content'
import { firstAddress } from '../../../../lib/content/lock/first-address'
import { compileBody } from '../../../support/compile'
import { NOW, post } from '../../../support/site'
import { terminalIn } from '../../../support/transcript'

vi.setConfig({ testTimeout: 60_000 })

const lock = (published: Readonly<Record<string, string>>) => ({ published: new Map(Object.entries(published)) })

it.each([
  ['its address, when it has had no other', [], {}, '/blog/new/'],
  ['its address, when the lock knows no other', ['/blog/old/'], { '/blog/new/': '2026-01-01' }, '/blog/new/'],
  [
    'an alias recorded before',
    ['/blog/old/'],
    { '/blog/old/': '2026-01-01', '/blog/new/': '2026-02-01' },
    '/blog/old/',
  ],
  ['an alias recorded alone', ['/blog/old'], { '/blog/old/': '2026-01-01' }, '/blog/old/'],
  [
    'an alias recorded the same day',
    ['/blog/old/'],
    { '/blog/old/': '2026-01-01', '/blog/new/': '2026-01-01' },
    '/blog/old/',
  ],
  [
    'its address, when the alias came later',
    ['/blog/typo/'],
    { '/blog/new/': '2026-01-01', '/blog/typo/': '2026-03-01' },
    '/blog/new/',
  ],
  [
    'the first of several',
    ['/blog/b/', '/blog/a/'],
    { '/blog/a/': '2026-01-01', '/blog/b/': '2026-01-02' },
    '/blog/a/',
  ],
  [
    'not that of another system',
    ['/2019/old/'],
    { '/2019/old/': '2026-01-01', '/blog/new/': '2026-01-01' },
    '/blog/new/',
  ],
])('the first address of a post is %s', (_, aliases, published, first) => {
  expect(firstAddress('/blog/new/', aliases, lock(published))).toBe(first)
})

it('stays what it was when a post is renamed, and renamed again', async () => {
  const { root, run } = terminalIn({ 'posts/first.mdx': post() })
  await run('post publish first')
  for (const command of ['post rename first second', 'post rename second third']) {
    expect((await run(command)).code).toBe(0)
    expect(await firstPathIn(root)).toBe('/blog/first/')
  }
})

it('is not an alias that a published post gets later', async () => {
  const { root, run } = terminalIn({
    'posts/first.mdx': post({ aliases: ['/blog/slip/'] }),
    'addresses.json': '{"published":{"/blog/first/":"2026-03-02"}}',
  })
  await run('post publish first')
  expect(await firstPathIn(root)).toBe('/blog/first/')
})

async function firstPathIn(root: string): Promise<string | undefined> {
  const { posts } = await loadContent({ root, now: NOW, drafts: false, compile: compileBody, cwd: root })
  return posts[0]?.firstPath
}
