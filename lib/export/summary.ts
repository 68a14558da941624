import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles } from '../list-files'
import { isArticle, measureLoad, percentile, weigh, weighEngine } from './checks/budgets'
import type { FinishedPage, FinishedSite } from './checks/site'

/** Duration of a part of the build, in milliseconds. */
export interface Timing {
  readonly name: string
  readonly ms: number
}

/** Returns the total size in bytes of all files below a folder. */
export async function measureFolder(folder: string): Promise<number> {
  const sizes = await Promise.all(listFiles(folder).map((file) => stat(join(folder, file))))
  return sizes.reduce((sum, { size }) => sum + size, 0)
}

/**
 * Renders the summary at the end of a build: what readers download by kind of page, what hosts store, and how long each
 * part took.
 */
export async function renderSummary(site: FinishedSite, rawBytes: number, timings: readonly Timing[]): Promise<string> {
  const kinds = groupByKind(site.pages)
  const rows = await Promise.all([...kinds].map(([kind, pages]) => rowOf(site, kind, pages)))
  const head = ['', 'pages', 'median', 'largest', 'engine', 'scripts', 'requests', 'runtime']
  const size = await measureFolder(site.folder)
  return [
    renderTable([head, ...rows]),
    '',
    'Bytes with brotli 5: a page with its style sheet; what the engine adds to a text, at most; scripts and requests on load, before fonts.',
    `${site.files.size} files, ${kilobytes(size)}; the raw export was ${kilobytes(rawBytes)}.`,
    timings.map(({ name, ms }) => `${name} ${(ms / 1000).toFixed(1)} s`).join(', '),
    '',
  ].join('\n')
}

async function rowOf(site: FinishedSite, kind: string, pages: readonly FinishedPage[]): Promise<string[]> {
  const bytes = pages.map(({ html }) => weigh(html))
  const loads = await Promise.all(pages.map((page) => measureLoad(site, page)))
  return [
    kind,
    String(pages.length),
    String(percentile(bytes, 0.5)),
    String(Math.max(...bytes)),
    kind === ARTICLES ? String(Math.max(...pages.map(weighEngine))) : '',
    String(Math.max(...loads.map(({ scripts }) => scripts))),
    String(Math.max(...loads.map(({ requests }) => requests))),
    String(pages.filter(({ hasRuntime }) => hasRuntime).length),
  ]
}

const ARTICLES = 'articles'

function groupByKind(pages: readonly FinishedPage[]): Map<string, FinishedPage[]> {
  const kinds = new Map<string, FinishedPage[]>()
  for (const page of pages) kinds.set(kindOf(page), [...(kinds.get(kindOf(page)) ?? []), page])
  return kinds
}

function kindOf(page: FinishedPage): string {
  if (isArticle(page)) return ARTICLES
  if (page.file === 'index.html') return 'home'
  return page.file.split('/').length > 2 ? 'lists of one thing' : 'other pages'
}

/** Aligns the first column to the left, and numbers to the right. */
function renderTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[column] ?? 0) + 2)))
        .join(''),
    )
    .join('\n')
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`
}
