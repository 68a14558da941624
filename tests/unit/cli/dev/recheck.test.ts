import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { renderReport } from '../../../../lib/cli/check'
import { createLiveCompiler } from '../../../../lib/cli/dev/live-compiler'
import { startRecheck } from '../../../../lib/cli/dev/recheck'
import { watchFolders } from '../../../../lib/cli/dev/watch'
import { site } from '../../../../lib/site'
import { siteFile } from '../../../support/settings'
import { contextIn, post, siteWith } from '../../../support/site'

vi.setConfig({ testTimeout: 60_000 })
const patient = { timeout: 30_000, interval: 20 }

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const { close } of open.splice(0)) await close()
})

it('reports at once and after every change, each time between two lines', async () => {
  const { root } = siteWith({ 'posts/a.mdx': post({ title: 'A' }) })
  const { context, said } = contextIn(root)
  const changed = vi.fn()
  const compiler = createLiveCompiler(context)
  open.push(
    await startRecheck(context, { compiler, changed, render: (content) => renderReport(content, context) }),
    compiler,
  )
  const shape = /^Checking\n1 post, 0 pages, 1 author: no mistakes\nChecked in \d+\.\d s\n\n$/
  expect(said.out).toMatch(shape)

  said.out = ''
  writeFileSync(join(root, 'posts/a.mdx'), post({ title: 'A', published: 'yes' }, '<Nope />'))
  await vi.waitFor(() => expect(said.out).toMatch(/Checked/), patient)
  expect(changed).toHaveBeenCalled()
  expect(said.out.match(/^(?:Checking|posts\S+|\d+ errors.*|Checked)/gm)).toEqual([
    'Checking',
    'posts/a.mdx:4:12',
    'posts/a.mdx:8:1',
    '2 errors in 1 file',
    'Checked',
  ])

  said.out = ''
  writeFileSync(join(root, 'posts/a.mdx'), post({ title: 'A' }))
  await vi.waitFor(() => expect(said.out).toMatch(shape), patient)
})

it('sees what is added, renamed and deleted, also in folders that are new', async () => {
  const { root } = siteWith({ 'posts/a.mdx': post() })
  const changed = vi.fn()
  open.push(watchFolders([root], changed))
  const seen = async (act: () => void) => {
    changed.mockClear()
    act()
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), patient)
  }
  await seen(() => mkdirSync(join(root, 'posts/b')))
  await seen(() => writeFileSync(join(root, 'posts/b/index.mdx'), post()))
  await seen(() => writeFileSync(join(root, 'posts/b/index.mdx'), post({ title: 'B' })))
  await seen(() => renameSync(join(root, 'posts/b'), join(root, 'posts/c')))
  await seen(() => writeFileSync(join(root, 'posts/c/index.mdx'), post({ title: 'C' })))
  // As editors save: a new file replaces the old one.
  await seen(() => {
    writeFileSync(join(root, 'posts/.a.tmp'), post({ title: 'A' }))
    renameSync(join(root, 'posts/.a.tmp'), join(root, 'posts/a.mdx'))
  })
  await seen(() => rmSync(join(root, 'posts/c'), { recursive: true }))
})

it('keeps the last right settings while site.ts has a mistake, and says so', async () => {
  const { root } = siteWith({ 'posts/a.mdx': post({ title: 'A' }), 'site.ts': siteFile({ name: 'First' }) })
  const { context, said } = contextIn(root)
  const compiler = createLiveCompiler(context)
  open.push(await startRecheck(context, { compiler, render: (content) => renderReport(content, context) }), compiler)
  expect(said.out).toContain('no mistakes')
  expect(site.name).toBe('First')

  said.out = ''
  writeFileSync(join(root, 'site.ts'), siteFile({ name: 'Second', pageSize: 0 }))
  await vi.waitFor(() => expect(said.out).toMatch(/Checked/), patient)
  expect(said.out).toContain('site.ts:12:13  pageSize  expected a whole number from 1 to 1000, found 0')
  expect(said.out).toContain('1 error in 1 file')
  expect(site.name).toBe('First')

  said.out = ''
  writeFileSync(join(root, 'site.ts'), siteFile({ name: 'Second' }))
  await vi.waitFor(() => expect(said.out).toMatch(/no mistakes[\s\S]*Checked/), patient)
  expect(site.name).toBe('Second')
})
