import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { divide } from '@/lib/search/divide'
import { indexFolder } from '../../support/finished-site'
import { createSearch } from '../../support/search'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const numbers = Array.from({ length: 40 }, (_, number) => `word${String.fromCharCode(97 + (number % 26))}${number}`)

let folder: string
let project: string
let report: string

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'indexes-cache-'))
  folder = await siteWith(numbers)
  report = await indexFolder(folder, project, 10)
})

/** Returns a folder with an article for each word, which has it in its text. */
async function siteWith(words: readonly string[]): Promise<string> {
  const site = await mkdtemp(join(tmpdir(), 'indexes-'))
  for (const [index, word] of words.entries()) {
    await mkdir(join(site, `${index}`))
    await writeFile(
      join(site, `${index}`, 'index.html'),
      `<!DOCTYPE html><html lang="en"><body><article data-pagefind-body data-pagefind-filter="year:2026"><header class="article-head"><h1>About ${word}</h1></header><p>All have lanterns, and this has ${word}.</p></article></body></html>`,
    )
  }
  return site
}

/** Returns the bytes of all files of one index. */
async function bytesOf(site: string, part: string) {
  const at = join(site, 'pagefind', 'parts', part)
  const files = (await readdir(at, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort()
  return Promise.all(paths.map(async (path) => [path.slice(at.length), await readFile(path, 'base64')]))
}

describe('the search of a site with many articles', () => {
  it('has several indexes, and one program', async () => {
    expect(report).toMatch(/^40 texts, \d+ kB, 4 of 4 indexes made anew$/)
    expect((await readdir(join(folder, 'pagefind', 'parts'))).sort()).toEqual(['2', '3', '4'])
    const names = await readdir(join(folder, 'pagefind', 'parts', '2'))
    expect(names.filter((name) => /\.js$|wasm/.test(name))).toEqual([])
  })

  it('finds every article, with excerpts of the same length from every index', async () => {
    const search = await createSearch(folder)
    for (const word of numbers) expect((await search(word))[0]?.title).toBe(`About ${word}`)
    const hits = await search('lanterns')
    expect(hits).toHaveLength(20)
    expect(new Set(hits.map(({ excerpt }) => excerpt.length)).size).toBe(1)
  })

  it('counts the articles of all indexes', async () => {
    const { find } = await import('@/components/islands/engine')
    expect((await find('lanterns', { year: '2026' }))?.total).toBe(40)
  })

  it('makes one index anew when one article changes', async () => {
    const changed = await siteWith(numbers.map((word, index) => (index === 7 ? 'another' : word)))
    expect(await indexFolder(changed, project, 10)).toMatch(/, 1 of 4 indexes made anew$/)
    const same = await Promise.all(
      ['2', '3', '4'].map(
        async (part) => JSON.stringify(await bytesOf(folder, part)) === JSON.stringify(await bytesOf(changed, part)),
      ),
    )
    expect(same.filter((isSame) => !isSame).length).toBeLessThanOrEqual(1)
  })
})

describe('articles among indexes', () => {
  const pages = (count: number) => Array.from({ length: count }, (_, index) => ({ file: `blog/${index}/index.html` }))

  it.each([
    [1, 1],
    [749, 1],
    [750, 2],
    [3000, 6],
    [20_000, 8],
  ])('%i articles need %i', (count, parts) => {
    expect(divide(pages(count))).toHaveLength(parts)
  })

  it('are all in one, in their order, and stay there when another is added', () => {
    const before = divide(pages(1000))
    const after = divide([...pages(1000), { file: 'blog/new/index.html' }])
    for (const [at, part] of before.entries()) {
      expect(after[at]?.filter(({ file }) => file !== 'blog/new/index.html')).toEqual(part)
      expect(part).toEqual(pages(1000).filter(({ file }) => part.some((page) => page.file === file)))
    }
    expect(before.flat()).toHaveLength(1000)
  })
})
