import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { getIslands, islandPath } from '@/lib/islands'
import { buildIslands, SHARED } from '@/lib/islands/bundle'
import { listComponentIslands, listIslands } from '@/lib/islands/sources'
import { usesIsland } from '@/lib/services'
import { site } from '@/lib/site'

const brotli = (text: string) => brotliCompressSync(text).length

/** Builds islands from sources in a folder of their own. */
async function islandsFrom(sources: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'islands-'))
  for (const [name, text] of Object.entries(sources)) await writeFile(join(folder, name), text)
  return buildIslands(listIslands(folder))
}

test('what stands on every page weighs at most 1,750 bytes, every other module 2,048', async () => {
  for (const { source, code } of await getIslands()) {
    expect(brotli(code), source).toBeLessThanOrEqual(source === 'site.ts' ? 1750 : 2048)
  }
})

test.each(['ar', 'de', 'es', 'fr', 'ja', 'pt'])('they do in the words of another language: %s', async (language) => {
  const before = site.language
  Object.assign(site, { language })
  const folders = [join(process.cwd(), 'components/islands'), join(process.cwd(), 'components/mdx')] as const
  const general = listIslands(folders[0]).filter(({ name }) => usesIsland(name))
  const islands = await buildIslands([...general, ...listComponentIslands(folders[1])])
  Object.assign(site, { language: before })
  for (const { source, code } of islands) {
    expect(brotli(code), source).toBeLessThanOrEqual(source === 'site.ts' ? 1750 : 2048)
  }
})

test('the module on every page names the others, which it fetches on intent, but not what only they import', async () => {
  const islands = await getIslands()
  const names = (source: string) => islands.find((one) => one.source === source)?.code ?? ''
  const others = islands.filter(({ source }) => source.endsWith('.ts') && source !== 'site.ts')
  for (const { source, file, ofComponent } of others) {
    expect(names('site.ts').includes(`"./${file}"`), source).toBe(!SHARED.includes(source) && !ofComponent)
  }
})

test('modules of components are named in a list of their own, so that a page without any does not grow with each', async () => {
  const islands = await getIslands()
  const list = islands.find(({ source }) => source === 'components.ts')?.code ?? ''
  for (const { source, file, ofComponent } of islands) expect(list.includes(`"./${file}"`), source).toBe(ofComponent)
})

test('an island is asked for by the name of its source', async () => {
  expect(await islandPath('search.css')).toMatch(/^\/islands\/search\.[0-9a-f]{10}\.css$/)
  expect(await islandPath()).toMatch(/^\/islands\/site\.[0-9a-f]{10}\.js$/)
  await expect(islandPath('serach.css')).rejects.toThrow('components/islands has no serach.css')
})

describe('a bundle', () => {
  test('has the same name for the same content, and another when anything in it changes', async () => {
    const nameOf = async (text: string) => (await islandsFrom({ 'a.ts': text }))[0]?.file
    expect(await nameOf('console.log(1)')).toBe(await nameOf('console.log(1) // the same'))
    expect(await nameOf('console.log(1)')).not.toBe(await nameOf('console.log(2)'))
  })

  test('changes the name of the module on every page with that of any other', async () => {
    const nameOf = async (text: string) =>
      (await islandsFrom({ 'a.ts': text, 'site.ts': 'import(ISLANDS.a)' })).at(-1)?.file
    expect(await nameOf('console.log(1)')).not.toBe(await nameOf('console.log(2)'))
  })

  test('leaves types out and folders alone', async () => {
    const islands = await islandsFrom({
      'a.ts': 'const one: number = 1; console.log(one)',
      'a.d.ts': 'declare const x: 1',
    })
    expect(islands.map(({ source, code }) => [source, code])).toEqual([['a.ts', 'console.log(1);']])
  })

  test('names the file and the line of a mistake', async () => {
    await expect(islandsFrom({ 'broken.ts': '\nconst = 1' })).rejects.toThrow(/broken\.ts:2:6/)
  })
})
