import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { listFiles } from '../../../lib/list-files'
import { openStore, STORE, type Store } from '../../../lib/store'
import { findStale, LARGEST, STALE_DAYS } from '../../../lib/store/store'

let project: string
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'store-'))
})

const bytesOf = (text: string) => new TextEncoder().encode(text)
const entry = (key: string) => ({ key, bytes: bytesOf(`<p>${key}</p>`) })
const keysOf = async (store: Store, keys: readonly string[]) =>
  [...(await store.findIntact(keys, (bytes) => bytes)).keys()].sort()
const folder = () => join(project, '.next/cache/fulcrum', STORE)

describe('the store of finished pages', () => {
  it('gives back what was added, and says what it holds', async () => {
    const store = openStore(project)
    await store.update([entry('aa1'), entry('bb2')], [], 100)
    expect(await keysOf(store, ['aa1', 'bb2', 'cc3'])).toEqual(['aa1', 'bb2'])
    expect(await store.read('aa1')).toEqual(bytesOf('<p>aa1</p>'))
    expect(await store.measure()).toEqual({ entries: 2, bytes: 20 })
  })

  it('does not count entries that are damaged or gone', async () => {
    const store = openStore(project)
    await store.update([entry('aa1'), entry('bb2'), entry('cc3')], [], 100)
    writeFileSync(join(folder(), 'aa/1'), 'damaged')
    rmSync(join(folder(), 'bb/2'))
    expect(await keysOf(store, ['aa1', 'bb2', 'cc3'])).toEqual(['cc3'])
  })

  it('is empty without its index, and the next build leaves nothing of it', async () => {
    const store = openStore(project)
    await store.update([entry('aa1')], [], 100)
    writeFileSync(join(folder(), 'index'), 'damaged')
    expect(await keysOf(store, ['aa1'])).toEqual([])
    await store.update([entry('bb2')], [], 100)
    expect(listFiles(folder())).toEqual(['bb/2', 'index'])
  })

  it('removes what no build has used for a month, and keeps what one has used', async () => {
    const store = openStore(project)
    await store.update([entry('aa1'), entry('bb2')], [], 100)
    await store.update([], ['aa1'], 100 + STALE_DAYS + 1)
    expect(listFiles(folder())).toEqual(['aa/1', 'index'])
    expect(await keysOf(store, ['aa1', 'bb2'])).toEqual(['aa1'])
  })

  it('removes the longest unused first when it is too large, but nothing that is in use', () => {
    const entries = { old: [LARGEST, 1], newer: [10, 2], used: [LARGEST, 0] } as const
    expect(findStale(entries, new Set(['used']), 3)).toEqual(['old', 'newer'])
    expect(findStale({ ...entries, used: [0, 0] }, new Set(['used']), 3)).toEqual(['old'])
  })
})
