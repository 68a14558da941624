import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind'
import project from '../../package.json' with { type: 'json' }
import { openCache, packFiles, unpackFiles } from '../disk-cache'
import { listFiles } from '../list-files'
import { site } from '../site'
import { homePath, pagefindPath } from '../urls'
import { toSearchPage } from './search-page'

/**
 * Indexes every page with `data-pagefind-body` of the finished site in `folder`, and writes the index there. Topics,
 * year and date come from the page's markup. The last index is cached in the project in `cwd`, and used again if none of
 * these pages has changed. Skips the files in `without`, relative to the folder. Throws Pagefind's errors. Returns how
 * much was written: nothing if there are no articles, since an empty index cannot be opened.
 */
export async function indexSite(
  folder: string,
  cwd: string,
  without: ReadonlySet<string> = new Set(),
): Promise<string> {
  const pages = await readPages(folder, without)
  if (pages.length === 0) return 'no articles, no index'
  const files = await loadOrBuild(pages, cwd)
  for (const { path, content } of files) {
    const file = join(folder, pagefindPath, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  }
  const size = files.reduce((sum, { content }) => sum + content.length, 0)
  return `${pages.length} articles, ${Math.round(size / 1000)} kB`
}

/** Only the last index is kept. */
async function loadOrBuild(pages: readonly SearchPage[], cwd: string): Promise<IndexFile[]> {
  const cache = openCache('search', cwd)
  const key = keyOf(pages)
  const kept = await cache.read(key)
  if (kept) return unpackFiles(kept)
  const files = await buildIndex(pages)
  await cache.clear()
  await cache.write(key, packFiles(files))
  return files
}

/** What Pagefind is given of an article. */
interface SearchPage {
  readonly url: string
  readonly content: string
}

const BODY = ' data-pagefind-body'

/**
 * Parts of an article that are not its text: names of files, numbers, marks, and what leads elsewhere. The title and
 * the topics are searched as what they are.
 */
const EXCLUDED = [
  '.toc',
  '.print-source',
  '.article-foot',
  '.code-title',
  '.support-mark',
  '.article-head h1',
  '.article-head .label',
  '.facts',
  '.anchor',
  '.tool-kind',
  '.tool-live',
  '.tool-still',
  '.question-number',
  '.answer-aside',
  '.note-toggle',
  '.note-ref',
  '.note-number',
  '.note > .textual',
  '.note-back',
]

/** Sorted by address, which decides the order of the index. */
async function readPages(folder: string, without: ReadonlySet<string>): Promise<SearchPage[]> {
  const pages: SearchPage[] = []
  for (const file of listFiles(folder).filter((name) => name.endsWith('/index.html') && !without.has(name))) {
    const content = await readFile(join(folder, file), 'utf8')
    if (!content.includes(BODY)) continue
    pages.push({ url: homePath + file.replace(/index\.html$/, ''), content: toSearchPage(content) })
  }
  return pages
}

/**
 * The language whose word endings Pagefind strips. It is the same for all pages, because a search uses one index.
 * `unknown` for languages that Pagefind would split into words itself: `toSearchText` has already done that.
 */
const LANGUAGE = /^(?:zh|ja|th)\b/i.test(site.language) ? 'unknown' : site.language

/** Increase the number when the way an index is built changes. */
const making = [3, project.dependencies.pagefind, EXCLUDED, LANGUAGE]

function keyOf(pages: readonly SearchPage[]): string {
  const hash = createHash('sha256').update(JSON.stringify(making))
  for (const { url, content } of pages) hash.update(JSON.stringify([url, content]))
  return hash.digest('hex').slice(0, 32)
}

async function buildIndex(pages: readonly SearchPage[]): Promise<IndexFile[]> {
  const index = await openIndex()
  try {
    for (const page of pages) refuse(await index.addHTMLFile(page))
    const response = await index.getFiles()
    refuse(response)
    return withoutUnused(response.files)
  } finally {
    await close()
  }
}

/** Leaves out Pagefind's own interfaces, and its files for other languages. */
function withoutUnused(files: readonly IndexFile[]): IndexFile[] {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json')
  if (!entry) throw new Error('Pagefind wrote no pagefind-entry.json')
  const { languages } = JSON.parse(new TextDecoder().decode(entry.content))
  const programs = Object.values<{ wasm: string | null }>(languages).map(
    ({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`,
  )
  return files.filter(
    ({ path }) =>
      !/^pagefind-(?!worker)\w.*\.(js|css)$/.test(path) && (!path.startsWith('wasm.') || programs.includes(path)),
  )
}

async function openIndex(): Promise<PagefindIndex> {
  const response = await createIndex({ excludeSelectors: EXCLUDED, forceLanguage: LANGUAGE })
  refuse(response)
  if (!response.index) throw new Error('Pagefind did not start')
  return response.index
}

function refuse({ errors }: { readonly errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`)
}
