import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { Article } from '@/components/post/article'
import { indexFolder } from '../../support/finished-site'
import { postWith } from '../../support/post'
import { createSearch } from '../../support/search'

vi.setConfig({ testTimeout: 60_000 })

const TEXT = 'Queues grow where nobody looks, and a queue that grows is paid for twice.'

/** Returns the page of an essay on queues. */
function page(changes: Parameters<typeof postWith>[0], text: string): string {
  const code = `return { default: () => ${JSON.stringify(text)} }`
  const props = { post: postWith(changes), parts: undefined, ending: { related: [] }, code, leadSources: [] }
  const article = renderToStaticMarkup(createElement(Article, props as never))
  return `<!DOCTYPE html><html lang="en"><body><main>${article}</main></body></html>`
}

test('an essay that another has replaced is found, after those that only mention as much', async () => {
  const other = { path: '/blog/new/', title: 'Queues, again' }
  const pages = {
    old: page({ slug: 'old', title: 'Queues', supersededBy: other }, `${TEXT} ${TEXT} ${TEXT}`),
    new: page({ slug: 'new', title: 'Queues, again' }, TEXT),
    aside: page({ slug: 'aside', title: 'Queues beside the point' }, `${TEXT} Then of other things, at some length.`),
  }
  const folder = await mkdtemp(join(tmpdir(), 'superseded-'))
  for (const [slug, html] of Object.entries(pages)) {
    await mkdir(join(folder, 'blog', slug), { recursive: true })
    await writeFile(join(folder, 'blog', slug, 'index.html'), html)
  }
  await indexFolder(folder, await mkdtemp(join(tmpdir(), 'superseded-cache-')))
  const search = await createSearch(folder)
  const find = async (words: string) => (await search(words)).map(({ url }) => url.split('/').at(-2))
  const found = await find('queues')
  expect(found).toHaveLength(3)
  expect(found.at(-1)).toBe('old')
  // The title of the other is no word of this essay.
  expect(await find('again')).toEqual(['new'])
})
