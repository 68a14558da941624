import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'

/** Returns the hash of an engine that consists of these files. */
async function hashOf(files: Readonly<Record<string, string>>): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'engine-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  vi.spyOn(process, 'cwd').mockReturnValue(root)
  vi.resetModules()
  const { engineHash } = await import('@/lib/mdx/service/engine-hash')
  return engineHash()
}

afterEach(() => vi.restoreAllMocks())

describe('what was compiled before is compiled again', () => {
  const engine = { 'lib/mdx/a.ts': 'a', 'components/mdx/note/contract.ts': 'b', 'components/mdx/note/view.tsx': 'c' }

  it.each([
    ['a file of the compiler', { 'lib/mdx/a.ts': 'other' }],
    ['the contract of a component', { 'components/mdx/note/contract.ts': 'other' }],
    ['the list of components', { 'components/mdx/index.ts': 'other' }],
  ])('when %s has changed', async (_, change) => {
    expect(await hashOf({ ...engine, ...change })).not.toBe(await hashOf(engine))
  })

  it('and not when only a view has', async () => {
    expect(await hashOf({ ...engine, 'components/mdx/note/view.tsx': 'other' })).toBe(await hashOf(engine))
  })
})
