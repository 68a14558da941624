import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import project from '../../package.json' with { type: 'json' }
import { homePath, pagefindPath } from '../urls'

/**
 * Writes the search index of the finished site in `folder` into it: of every page that has `data-pagefind-body`. What
 * such a page says of itself stands in its markup: topics, year, date. The same pages give the same bytes, so the last
 * index is kept in `cache`, and taken from there when no such page has changed. Throws what Pagefind finds wrong. Says
 * how much it wrote: nothing where there are no articles, since an empty index cannot be opened. Files in `without`, relative
 * to the folder, are not looked at.
 */
export async function indexSite(
  folder: string,
  cache: string,
  without: ReadonlySet<string> = new Set(),
): Promise<string> {
  const pages = await readPages(folder, without)
  if (pages.length === 0) return 'no articles, no index'
  const key = keyOf(pages)
  const kept = join(cache, key)
  if (!existsSync(kept)) {
    // Whole or not at all: a build may be killed.
    const part = join(cache, `${key}.part`)
    await rm(cache, { recursive: true, force: true })
    await buildIndex(pages, part)
    await rename(part, kept)
  }
  const outputPath = join(folder, pagefindPath)
  await cp(kept, outputPath, { recursive: true })
  return `${pages.length} articles, ${Math.round((await sizeOf(outputPath)) / 1000)} kB`
}

/** What Pagefind is given of an article. */
interface SearchPage {
  readonly url: string
  readonly content: string
}

const BODY = ' data-pagefind-body'

/** Parts of an article that are not its text. The title and the topics are searched as what they are. */
const EXCLUDED = [
  '.toc-fold',
  '.print-source',
  '.article-head h1',
  '.article-head .label',
  '.facts',
  '.anchor',
  '.tool-live',
  '.tool-page',
  '.note-toggle',
  '.note-ref',
  '.note-number',
  '.note-back',
]

/** In the order of their addresses, which is the order of the index. */
async function readPages(folder: string, without: ReadonlySet<string>): Promise<SearchPage[]> {
  const pages: SearchPage[] = []
  for (const file of (await filesIn(folder)).filter((name) => name.endsWith('/index.html') && !without.has(name))) {
    const content = await readFile(join(folder, file), 'utf8')
    if (!content.includes(BODY)) continue
    pages.push({ url: homePath + file.replace(/index\.html$/, ''), content: asText(content) })
  }
  return pages
}

/** Raise the number when an index is made in another way. */
const making = [1, project.dependencies.pagefind, EXCLUDED]

function keyOf(pages: readonly SearchPage[]): string {
  const hash = createHash('sha256').update(JSON.stringify(making))
  for (const { url, content } of pages) hash.update(JSON.stringify([url, content]))
  return hash.digest('hex').slice(0, 32)
}

async function buildIndex(pages: readonly SearchPage[], outputPath: string): Promise<void> {
  const index = await openIndex()
  try {
    for (const page of pages) refuse(await index.addHTMLFile(page))
    refuse(await index.writeFiles({ outputPath }))
    await removeUnused(outputPath)
  } finally {
    await close()
  }
}

/**
 * Pagefind takes forms and labels for controls and leaves out what stands in them: those of an article are its text
 * (https://pagefind.app/docs/indexing/). In text, `<` is escaped. Words of two headers of a table it takes for one.
 */
function asText(html: string): string {
  return html
    .replace(/<(\/?)form\b/g, '<$1div')
    .replace(/<(\/?)label\b/g, '<$1span')
    .replaceAll('</th>', '</th> ')
}

/** Pagefind's own interfaces, and what it knows of languages that are not spoken here. */
async function removeUnused(outputPath: string): Promise<void> {
  const { languages } = JSON.parse(await readFile(join(outputPath, 'pagefind-entry.json'), 'utf8'))
  const programs = Object.values<{ wasm: string | null }>(languages).map(
    ({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`,
  )
  const unused = (await readdir(outputPath)).filter(
    (name) =>
      /^pagefind-(?!worker)\w.*\.(js|css)$/.test(name) || (name.startsWith('wasm.') && !programs.includes(name)),
  )
  await Promise.all(unused.map((name) => rm(join(outputPath, name))))
}

async function openIndex(): Promise<PagefindIndex> {
  const response = await createIndex({ excludeSelectors: EXCLUDED })
  refuse(response)
  if (!response.index) throw new Error('Pagefind did not start')
  return response.index
}

function refuse({ errors }: { readonly errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`)
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .sort()
}

async function sizeOf(folder: string): Promise<number> {
  const sizes = await Promise.all((await filesIn(folder)).map((file) => stat(join(folder, file))))
  return sizes.reduce((sum, { size }) => sum + size, 0)
}
