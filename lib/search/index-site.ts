import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind'
import project from '../../package.json' with { type: 'json' }
import { counted } from '../counted'
import { openCache, packFiles, unpackFiles } from '../disk-cache'
import { inParallel } from '../in-parallel'
import { site } from '../site'
import { homePath, pagefindPath } from '../urls'
import { divide } from './divide'

/** A text of the finished site that can be found. */
export interface SearchPage {
  /** Path relative to the site's folder. */
  readonly file: string
  /** Hash of its text. */
  readonly hash: string
  /** Returns what `toSearchPage` made of it. Called only if the index must be built. */
  read(): Promise<string>
}

/**
 * Indexes the texts of the finished site in `folder`, and writes the indexes there: one, or several if there are many
 * texts. `pages` are sorted by file, which decides the order in an index. Topics, year and date come from their markup.
 * The last indexes are cached in the project in `cwd`, and used again if none of their pages has changed. Throws
 * Pagefind's errors. Returns how much was written: nothing if there are no texts, since an empty index cannot be
 * opened.
 */
export async function indexSite(
  folder: string,
  cwd: string,
  pages: readonly SearchPage[],
  pagesPerIndex?: number,
): Promise<string> {
  if (pages.length === 0) return 'no texts, no index'
  const { indexes, made } = await loadOrBuild(divide(pages, pagesPerIndex), cwd)
  const names = indexes.slice(1).map((_, at) => `${PARTS}${at + 2}/`)
  const files = indexes.flatMap((index, at) =>
    at === 0 ? withParts(index, names) : inPart(index, names[at - 1] ?? ''),
  )
  await inParallel(files, AT_ONCE, async ({ path, content }) => {
    const file = join(folder, pagefindPath, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  })
  const size = files.reduce((sum, { content }) => sum + content.length, 0)
  const anew = indexes.length > 1 ? `, ${made} of ${indexes.length} indexes made anew` : ''
  return `${counted(pages.length, 'text')}, ${Math.round(size / 1000)} kB${anew}`
}

/** Where the indexes after the first are. */
const PARTS = 'parts/'

/** Adds to Pagefind's module where the other indexes are, so that a search needs no request to find out. */
function withParts(index: readonly IndexFile[], names: readonly string[]): IndexFile[] {
  const list = Buffer.from(`export const parts=${JSON.stringify(names)};\n`)
  return index.map(({ path, content }) =>
    path === 'pagefind.js' ? { path, content: Buffer.concat([content, list]) } : { path, content },
  )
}

/** Returns the files of a later index. The programs are those of the first. */
function inPart(index: readonly IndexFile[], name: string): IndexFile[] {
  const own = index.filter(({ path }) => !/\.js$|^wasm\./.test(path))
  return own.map(({ path, content }) => ({ path: name + path, content }))
}

/** Returns the files of an index for each list of pages, and how many of them had to be made. Only these are kept. */
async function loadOrBuild(parts: readonly (readonly SearchPage[])[], cwd: string) {
  const cache = openCache('search', cwd)
  const indexes: IndexFile[][] = []
  let made = 0
  const load = async (pages: readonly SearchPage[], at: number) => {
    const key = keyOf(pages)
    const kept = await cache.read(key)
    if (!kept) made++
    indexes[at] = kept ? unpackFiles(kept) : await buildIndex(pages)
    if (!kept) await cache.write(key, packFiles(indexes[at]))
  }
  try {
    await inParallel([...parts.entries()], availableParallelism(), ([at, pages]) => load(pages, at))
  } finally {
    await close()
  }
  const keys = new Set(parts.map(keyOf))
  await cache.keepOnly((name) => keys.has(name))
  return { indexes, made }
}

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
  '.superseded',
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

/**
 * The language whose word endings Pagefind strips. It is the same for all pages, because a search uses one index.
 * `unknown` for languages that Pagefind would split into words itself: `toSearchText` has already done that.
 */
const LANGUAGE = /^(?:zh|ja|th)\b/i.test(site.language) ? 'unknown' : site.language

/** Increase the number when the way an index is built changes. */
const making = [5, project.dependencies.pagefind, EXCLUDED, LANGUAGE]

function keyOf(pages: readonly SearchPage[]): string {
  const hash = createHash('sha256').update(JSON.stringify(making))
  for (const page of pages) hash.update(JSON.stringify([page.file, page.hash]))
  return hash.digest('hex').slice(0, 32)
}

async function buildIndex(pages: readonly SearchPage[]): Promise<IndexFile[]> {
  const index = await openIndex()
  for (let at = 0; at < pages.length; at += AT_ONCE) {
    const texts = await Promise.all(pages.slice(at, at + AT_ONCE).map(prepare))
    const added = await Promise.all(texts.map((text) => index.addHTMLFile(text)))
    added.forEach(refuse)
  }
  const response = await index.getFiles()
  refuse(response)
  await index.deleteIndex()
  return withoutUnused(response.files)
}

/** Articles on their way to Pagefind, so that it need not wait for the next one. It takes them in the order sent. */
const AT_ONCE = 50

async function prepare({ file, read }: SearchPage) {
  const url = homePath + file.replace(/index\.html$/, '')
  return { url, content: `<html><body>${await read()}</body></html>` }
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
