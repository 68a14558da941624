import { readdirSync, readFileSync, rmdirSync, rmSync, unlinkSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { listFiles } from '../../list-files'
import { href } from '../../urls'
import { ExportError } from '../error'
import { namesIn, type PageFacts } from '../facts'
import { kilobytes } from '../kilobytes'
import type { Export } from '../types'
import { stripPages } from './pool'
import { loadClientModules } from './runtime'
import type { StrippedPage } from './strip-files'

export { describeClients } from './clients'

/**
 * Removes Next's runtime from every page that has no client component of ours, then the flight files and chunks that
 * nothing refers to any more, and nothing that is kept. Leaves kept pages as they are. Returns the stripped pages, and
 * a report for people. Throws an `ExportError` that names every page that would not be intact.
 */
export async function strip({ folder, next, inlineScripts, kept }: Export): Promise<Stripped> {
  const files = listFiles(folder)
  const finished = new Set(kept?.pages.map(({ file }) => file))
  const pages = files.filter((file) => file.endsWith('.html') && !isCopy(file) && !finished.has(file))
  const results = await stripPages({
    folder,
    pages,
    modules: pages.length > 0 ? await loadClientModules(next) : new Map(),
    inlineScripts,
    styleSheets: readStyleSheets(folder, files),
  })
  const faults = results.flatMap((result) => result.faults)
  if (faults.length > 0) throw new ExportError(faults)
  const whole = results.filter(({ components }) => components.length > 0)
  const facts = [...results.map((page) => page.facts), ...(kept?.pages ?? [])]
  const flight = removeFlight(folder, files, facts)
  const left = files.filter((file) => !flight.has(file))
  const removed = flight.size + removeUnused(folder, left, facts)
  removeEmptyFolders(folder)
  const saved = results.reduce((sum, result) => sum + result.saved, 0)
  const report = [`${kilobytes(saved)} of HTML and ${removed} files less`, ...(await describeWhole(folder, whole))]
  return { pages: results, report: report.join('\n    ') }
}

interface Stripped {
  readonly pages: readonly StrippedPage[]
  readonly report: string
}

/** Next exports the "not found" page three times; hosts want `404.html`. */
function isCopy(file: string): boolean {
  return /^(404|_not-found)\//.test(file)
}

/** Reports every page that keeps the runtime: for which components, and how large its scripts are. */
async function describeWhole(folder: string, pages: readonly StrippedPage[]): Promise<string[]> {
  return Promise.all(
    pages.map(async ({ facts, components }) => {
      // Scripts of other sites are not part of the runtime.
      const scripts = facts.scripts.filter((src) => src.startsWith(href('/_next/')))
      const sizes = await Promise.all(scripts.map((src) => stat(join(folder, src.slice(href('').length)))))
      return `${facts.file} keeps the runtime (${kilobytes(sizes.reduce((sum, { size }) => sum + size, 0))}) for ${components.join(', ')}`
    }),
  )
}

/** Removes copies of the "not found" page, and flight files except those of pages that keep the runtime. */
function removeFlight(folder: string, files: readonly string[], pages: readonly PageFacts[]): ReadonlySet<string> {
  const whole = new Set(pages.flatMap(({ file, hasRuntime }) => (hasRuntime ? [dirname(file)] : [])))
  const removed = files.filter((file) => isCopy(file) || (FLIGHT.test(file) && !whole.has(dirname(file))))
  for (const file of removed) unlinkSync(join(folder, file))
  for (const name of ['404', '_not-found']) rmSync(join(folder, name), { recursive: true, force: true })
  return new Set(removed)
}

const FLIGHT = /(^|\/)(index|__next\.[^/]*)\.txt$/

/** Removes files under `_next/` that no page names, nor any file that a page names. */
function removeUnused(folder: string, files: readonly string[], pages: readonly PageFacts[]): number {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const assets = files.filter((file) => file.startsWith('_next/'))
  const byName = new Map(assets.map((asset) => [basename(asset), asset]))
  const names = new Set(pages.flatMap((page) => page.names))
  for (const file of files.filter((name) => name.endsWith('.txt')))
    for (const name of namesIn(read(file))) names.add(name)
  // Iterating over a set includes what is added meanwhile.
  for (const name of names) {
    const asset = byName.get(name) ?? ''
    if (/\.(js|css)$/.test(asset)) for (const inner of namesIn(read(asset))) names.add(inner)
  }
  const unused = assets.filter((asset) => !names.has(basename(asset)))
  for (const asset of unused) unlinkSync(join(folder, asset))
  return unused.length
}

/** Removes folders that have nothing left in them, such as those of placeholders. */
function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    const path = join(folder, entry.name)
    removeEmptyFolders(path)
    if (readdirSync(path).length === 0) rmdirSync(path)
  }
}

/** Returns the export's style sheets by address. Addresses in them are made absolute, so that they work on any page. */
function readStyleSheets(folder: string, files: readonly string[]): Map<string, string> {
  const sheets = files.filter((file) => file.endsWith('.css'))
  return new Map(
    sheets.map((file) => {
      const base = new URL(href(`/${file}`), 'https://site.invalid')
      const css = readFileSync(join(folder, file), 'utf8').replace(
        /url\((["']?)(?!data:|#)([^)"']+)\1\)/g,
        (_, quote, url) => `url(${quote}${new URL(url, base).pathname}${quote})`,
      )
      return [href(`/${file}`), css]
    }),
  )
}
