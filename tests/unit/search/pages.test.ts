import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, it, vi } from 'vitest'
import { PlainPage } from '@/components/post/plain-page'
import type { Page } from '@/lib/content'
import { indexFolder } from '../../support/finished-site'
import { day, pageWith } from '../../support/post'
import { createSearch } from '../../support/search'
import { artifactOf } from '../mdx/support'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let search: Awaited<ReturnType<typeof createSearch>>

const talk = {
  kind: 'talk',
  details: {
    date: day('2025-02-03'),
    facts: ['An evening in Leipzig'],
    links: [{ label: 'Slides', url: 'https://example.org/' }],
  },
} as const

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'search-pages-'))
  await write(folder, 'colophon', pageWith({ title: 'Colophon' }), 'Set in two typefaces.')
  await write(folder, 'talks/ferries', pageWith({ title: 'On ferries', ...talk }), 'Harbours, and who waits there.')
  await write(folder, 'start', pageWith({ kind: 'home', title: 'Start' }), 'Harbours everywhere.')
  await indexFolder(folder, await mkdtemp(join(tmpdir(), 'search-pages-cache-')))
  search = await createSearch(folder)
})

it('a page is found by its text, and says that it is one', async () => {
  expect(await search('typefaces')).toMatchObject([
    { title: 'Colophon', label: 'Page', url: expect.stringMatching(/\/colophon\/$/) },
  ])
})

it('a talk is found by its text and by where it took place, and says when', async () => {
  const found = {
    title: 'On ferries',
    label: 'Talk',
    date: '3 February 2025',
    url: expect.stringMatching(/\/talks\/ferries\/$/),
  }
  expect(await search('harbours')).toMatchObject([found])
  expect(await search('Leipzig')).toMatchObject([found])
})

it('what is there besides is not its text: the name of its kind, its date, the links beside the title', async () => {
  for (const words of ['page', 'talk', 'slides']) expect(await search(words), words).toEqual([])
})

/** Writes a page of the export with this text. */
async function write(folder: string, path: string, page: Page, text: string) {
  const { code } = await artifactOf(text)
  const body = renderToStaticMarkup(createElement(PlainPage, { page, code, leadSources: [] }))
  await mkdir(join(folder, path), { recursive: true })
  await writeFile(join(folder, path, 'index.html'), `<!DOCTYPE html><html lang="en"><body>${body}</body></html>`)
}
