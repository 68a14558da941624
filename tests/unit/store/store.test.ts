import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openCache } from '../../../lib/disk-cache'
import { listFiles } from '../../../lib/list-files'
import { type Entry, openStore, STORE, type Store } from '../../../lib/store'
import { findStale, LARGEST, STALE_DAYS } from '../../../lib/store/store'

let project: string
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'store-'))
})

const siteFolder = () => join(project, 'site')
const folder = () => join(project, '.next/cache/fulcrum', STORE)

/** Writes a page of a site, and returns its entry. */
function entry(key: string): Entry {
  mkdirSync(siteFolder(), { recursive: true })
  writeFileSync(join(siteFolder(), `${key}.html`), `<p>${key}</p>`)
  return { key, files: [`${key}.html`], notes: { about: key }, text: `text of ${key}` }
}

const add = (store: Store, ...keys: readonly string[]) => store.update(siteFolder(), keys.map(entry), [], 100)
const keysOf = async (store: Store, keys: readonly string[]) => [...(await store.findIntact(keys)).keys()].sort()

describe('the store of finished pages', () => {
  it('gives back what was added, and says what it holds', async () => {
    const store = openStore(project)
    await add(store, 'aa1', 'bb2')
    const found = await store.findIntact(['aa1', 'bb2', 'cc3'])
    expect([...found].map(([key, { notes }]) => [key, notes])).toEqual([
      ['aa1', { about: 'aa1' }],
      ['bb2', { about: 'bb2' }],
    ])
    for (const [key, description] of found) store.place(key, description, join(project, 'next'))
    expect(readFileSync(join(project, 'next/aa1.html'), 'utf8')).toBe('<p>aa1</p>')
    expect(await store.readText('aa1')).toBe('text of aa1')
    expect(await store.measure()).toEqual({ entries: 2, bytes: 20 })
  })

  it('does not copy what is on the same disk', async () => {
    const store = openStore(project)
    await add(store, 'aa1')
    const [found] = await store.findIntact(['aa1'])
    if (found) store.place(...found, join(project, 'next'))
    const inodes = [join(siteFolder(), 'aa1.html'), join(project, 'next/aa1.html')].map((path) => statSync(path).ino)
    expect(new Set(inodes).size).toBe(1)
  })

  it('does not count entries that are damaged or gone', async () => {
    const store = openStore(project)
    await add(store, 'aa1', 'bb2', 'cc3', 'dd4')
    writeFileSync(join(folder(), 'aa/1.0'), 'damaged')
    rmSync(join(folder(), 'bb/2.0'))
    writeFileSync(join(folder(), 'cc/3'), 'damaged')
    expect(await keysOf(store, ['aa1', 'bb2', 'cc3', 'dd4'])).toEqual(['dd4'])
  })

  it('does not count a page that somebody has edited in the site', async () => {
    const store = openStore(project)
    await add(store, 'aa1')
    writeFileSync(join(siteFolder(), 'aa1.html'), '<p>edited</p>')
    expect(await keysOf(store, ['aa1'])).toEqual([])
  })

  it('knows entries that another machine has added, or that were copied here, by their content', async () => {
    await add(openStore(project), 'aa1', 'bb2')
    const copy = `${project}-copy`
    cpSync(project, copy, { recursive: true })
    writeFileSync(join(copy, '.next/cache/fulcrum', STORE, 'bb/2.0'), 'another')
    expect(await keysOf(openStore(copy), ['aa1', 'bb2'])).toEqual(['aa1'])
    rmSync(join(folder(), 'index'))
    expect(await keysOf(openStore(project), ['aa1', 'bb2'])).toEqual(['aa1', 'bb2'])
  })

  it('has lost a text that is damaged', async () => {
    const store = openStore(project)
    await add(store, 'aa1')
    writeFileSync(join(folder(), 'aa/1.text'), 'damaged')
    expect(await store.readText('aa1')).toBeUndefined()
  })

  it('forgets without its index what is not in use', async () => {
    const store = openStore(project)
    await add(store, 'aa1', 'cc3')
    writeFileSync(join(folder(), 'index'), 'damaged')
    expect(await keysOf(store, ['aa1'])).toEqual(['aa1'])
    await store.update(siteFolder(), [entry('bb2')], ['aa1'], 100)
    expect(listFiles(folder())).toEqual(['aa/1', 'aa/1.0', 'aa/1.text', 'bb/2', 'bb/2.0', 'bb/2.text', 'index'])
    expect(await store.measure()).toEqual({ entries: 2, bytes: 20 })
  })

  it('takes nothing from the index of another version', async () => {
    await openCache(STORE, project).writeJson('index', { entries: { aa1: [10, 100] } })
    await openCache(STORE, project).writeJson('aa/1', 'as it was then')
    const store = openStore(project)
    expect(await store.measure()).toEqual({ entries: 0, bytes: 0 })
    await add(store, 'bb2')
    expect(listFiles(folder())).toEqual(['bb/2', 'bb/2.0', 'bb/2.text', 'index'])
  })

  it('removes what no build has used for a month, and keeps what one has used', async () => {
    const store = openStore(project)
    await add(store, 'aa1', 'bb2')
    await store.update(siteFolder(), [], ['aa1'], 100 + STALE_DAYS + 1)
    expect(listFiles(folder())).toEqual(['aa/1', 'aa/1.0', 'aa/1.text', 'index'])
    expect(await keysOf(store, ['aa1', 'bb2'])).toEqual(['aa1'])
  })

  it('removes the longest unused first when it is too large, but nothing that is in use', () => {
    const entries = {
      old: { bytes: LARGEST, day: 1 },
      newer: { bytes: 10, day: 2 },
      used: { bytes: LARGEST, day: 0 },
    } as const
    expect(findStale(entries, new Set(['used']), 3)).toEqual(['old', 'newer'])
    expect(findStale({ ...entries, used: { bytes: 0, day: 0 } }, new Set(['used']), 3)).toEqual(['old'])
  })
})
