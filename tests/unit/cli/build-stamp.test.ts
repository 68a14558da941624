import { mkdirSync, mkdtempSync, readdirSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { isFresh, keepFresh, removeStamp, writeStamp } from '../../../lib/cli/build-stamp'
import type { CliContext } from '../../../lib/cli/context'
import { NOW } from '../../support/site'

let context: CliContext
let out: string
const BEGAN = NOW.getTime()

beforeEach(async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'fresh-'))
  context = { cwd, env: {}, now: NOW, print: () => {}, printError: () => {}, columns: 100, color: false }
  out = join(cwd, 'out')
  mkdirSync(out)
  mkdirSync(join(cwd, 'content'))
  writeFileSync(join(out, 'index.html'), '')
  changeContent(-1000)
  await writeStamp(context, BEGAN)
})

/** Simulates saving a text, `after` milliseconds after the build began. */
function changeContent(after: number): void {
  const text = join(context.cwd, 'content', 'a.mdx')
  writeFileSync(text, 'A')
  for (const path of [text, join(context.cwd, 'content')]) utimesSync(path, NOW, new Date(BEGAN + after))
}

it('an export is fresh until a source changes', async () => {
  expect(await isFresh(context, out)).toBe(true)
  changeContent(60_000)
  expect(await isFresh(context, out)).toBe(false)
})

it('a text that was saved while the build ran makes it stale', async () => {
  changeContent(1)
  expect(await isFresh(context, out)).toBe(false)
})

it('another environment or another day makes it stale', async () => {
  expect(await isFresh({ ...context, env: { BASE_PATH: '/notes' } }, out)).toBe(false)
  expect(await isFresh({ ...context, now: new Date(BEGAN + 86_400_000) }, out)).toBe(false)
})

it('a change that no export depends on keeps a fresh export fresh, and a stale one stale', async () => {
  const change = () => writeFileSync(join(context.cwd, 'content', 'addresses.json'), '{}')
  await keepFresh(context, out, change)
  expect(await isFresh(context, out)).toBe(true)
  changeContent(Date.now() - BEGAN + 60_000)
  await keepFresh(context, out, change)
  expect(await isFresh(context, out)).toBe(false)
})

it('an export of which nobody knows what it is, is not fresh', async () => {
  await removeStamp(context)
  expect(await isFresh(context, out)).toBe(false)
})

it('a damaged stamp is ignored', async () => {
  const folder = join(context.cwd, '.next/cache/fulcrum/stamp')
  for (const file of readdirSync(folder)) truncateSync(join(folder, file), 40)
  expect(await isFresh(context, out)).toBe(false)
})
