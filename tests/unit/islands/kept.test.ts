import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openCache } from '@/lib/disk-cache'
import type { Island } from '@/lib/islands'

const KEPT: Island = { source: 'site.ts', file: 'site.kept.js', code: '', ofComponent: false }
const cache = openCache('islands')

/** Returns the modules as a build of its own finds them. */
async function islandsIn(surroundings: string): Promise<readonly Island[]> {
  vi.stubEnv('SURROUNDINGS', surroundings)
  vi.resetModules()
  return (await import('@/lib/islands')).getIslands()
}

describe('browser modules', { timeout: 100_000 }, () => {
  let before: unknown
  beforeEach(async () => {
    before = await cache.readJson('last')
    await cache.writeJson('last', { surroundings: 'a', islands: [KEPT] })
  })
  afterEach(async () => {
    vi.unstubAllEnvs()
    await (before ? cache.writeJson('last', before) : cache.remove('last'))
  })

  it('are those of the last build, if it was made from the same', async () => {
    expect(await islandsIn('a')).toEqual([KEPT])
  })

  it('are built and kept, if it was not', async () => {
    const built = await islandsIn('b')
    expect(built.length).toBeGreaterThan(1)
    expect(await islandsIn('b')).toEqual(built)
    expect(await cache.readJson('last')).toMatchObject({ surroundings: 'b' })
  })

  it('are built by a build that says nothing of what it is made from', async () => {
    expect(await islandsIn('')).not.toEqual([KEPT])
  })
})
