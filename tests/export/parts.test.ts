import { cpSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { CACHES } from '@/lib/disk-cache'
import { runBuild } from '../support/build'
import { createChangingSite } from '../support/changing-site'

const STORE = join(CACHES, 'pages')

/** As on another machine, which has none of what others have made. */
function makePart(root: string, part: string): { made: number; all: number; store: string } {
  rmSync(STORE, { recursive: true, force: true })
  const { code, output } = runBuild(undefined, { CONTENT_DIR: root, SITE_NOW: '2026-11-22' }, ['--part', part])
  expect(code, output).toBe(0)
  const [, made, all] = /Part \d of 2: (\d+) of (\d+)/.exec(output) ?? []
  const store = join('.tested', `store-${part.replace('/', '-')}`)
  rmSync(store, { recursive: true, force: true })
  renameSync(STORE, store)
  return { made: Number(made), all: Number(all), store }
}

test('two builds that make half of a site each leave nothing to a third, which has what both have kept', async () => {
  const { root } = await createChangingSite(1)
  const [one, two] = [makePart(root, '1/2'), makePart(root, '2/2')]
  expect(Math.min(one.made, two.made)).toBeGreaterThan(0)
  expect(one.made + two.made).toBe(one.all)
  for (const { store } of [one, two]) {
    cpSync(store, STORE, { recursive: true, filter: (path) => basename(path) !== 'index' })
  }
  const { code, output } = runBuild('parts', { CONTENT_DIR: root, SITE_NOW: '2026-11-22' }, ['--verify'])
  expect(output).toContain(`0 of ${one.all} pages and files made anew`)
  expect(output).toContain('every byte as in a build without the store')
  expect(code).toBe(0)
}, 1_200_000)
