import { mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type DiskCache, openCache, packFiles, unpackFiles } from '../../../lib/disk-cache'

let project: string
let cache: DiskCache

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'disk-cache-'))
  cache = openCache('things', project)
})

const fileOf = (name: string) => join(project, '.next/cache/fulcrum/things', name)
const filesOf = () => readdirSync(join(project, '.next/cache/fulcrum/things'))
const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 256)

describe('a cache on disk', () => {
  it('gives back what it was given, and nothing for what it was not', async () => {
    await cache.write('a/b.png', bytes)
    await cache.writeJson('c', { d: ['é', 1] })
    expect(await cache.read('a/b.png')).toEqual(bytes)
    expect(await cache.readJson('c')).toEqual({ d: ['é', 1] })
    expect([await cache.read('e'), await cache.readJson('e')]).toEqual([undefined, undefined])
  })

  it('has nothing for an entry that was cut off, wherever it was', async () => {
    for (const length of [0, 1, 31, 32, 33, 500, 1031]) {
      await cache.write('a', bytes)
      truncateSync(fileOf('a'), length)
      expect(await cache.read('a')).toBeUndefined()
    }
  })

  it('has nothing for an entry in which one byte is another', async () => {
    for (const place of [0, 31, 32, 1031]) {
      await cache.write('a', bytes)
      const kept = readFileSync(fileOf('a'))
      kept[place] = (kept[place] ?? 0) ^ 1
      writeFileSync(fileOf('a'), kept)
      expect(await cache.read('a')).toBeUndefined()
    }
  })

  it('makes a damaged entry again', async () => {
    const make = vi.fn(async () => bytes)
    await cache.readOrMake('a', make)
    truncateSync(fileOf('a'), 40)
    expect(await cache.readOrMake('a', make)).toEqual(bytes)
    expect(await cache.readOrMake('a', make)).toEqual(bytes)
    expect(make).toHaveBeenCalledTimes(2)
  })

  it('lets many write the same entry at once: all succeed, readers find it whole, and no parts are left', async () => {
    await cache.write('a', bytes)
    const turns = await Promise.all(
      Array.from({ length: 50 }, async (_, turn) => {
        await cache.write('a', new Uint8Array(100_000).fill(turn))
        return new Set(await cache.read('a')).size
      }),
    )
    expect(turns).toEqual(turns.map(() => 1))
    expect(filesOf()).toEqual(['a'])
  })

  it('forgets one entry, all others, or all', async () => {
    await cache.write('a', bytes)
    await cache.write('b', bytes)
    await cache.remove('a')
    await cache.remove('not there')
    expect(filesOf()).toEqual(['b'])
    await cache.write('c', bytes)
    await cache.keepOnly((name) => name === 'b')
    expect(filesOf()).toEqual(['b'])
    await cache.clear()
    expect(await cache.read('b')).toBeUndefined()
  })
})

it('a folder packed as one entry comes out as it was', () => {
  const files = [
    { path: 'a.js', content: Buffer.from('a\n\nb') },
    { path: 'é/empty', content: Buffer.from('') },
    { path: 'c', content: Buffer.from(bytes) },
  ]
  const unpacked = unpackFiles(new Uint8Array(packFiles(files)))
  expect(unpacked.map(({ path, content }) => ({ path, content: Buffer.from(content) }))).toEqual(files)
  expect(unpackFiles(packFiles([]))).toEqual([])
})
