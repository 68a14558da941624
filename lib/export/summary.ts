import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { groupBy } from '../group-by'
import { listFiles } from '../list-files'
import { type Load, openLoadMeter, percentile } from './checks/budgets'
import type { FinishedSite } from './checks/site'
import type { PageFacts } from './facts'
import { kilobytes } from './kilobytes'

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
  const measureLoad = openLoadMeter(site)
  const kinds = groupBy(site.pages, kindOf)
  const rows = await Promise.all(
    [...kinds].map(async ([kind, pages]) => rowOf(kind, pages, await Promise.all(pages.map(measureLoad)))),
  )
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

function rowOf(kind: string, pages: readonly PageFacts[], loads: readonly Load[]): string[] {
  const sizes = pages.map(({ bytes }) => bytes)
  return [
    kind,
    String(pages.length),
    String(percentile(sizes, 0.5)),
    String(Math.max(...sizes)),
    kind === ARTICLES ? String(Math.max(...pages.map(({ engineBytes }) => engineBytes))) : '',
    String(Math.max(...loads.map(({ scripts }) => scripts))),
    String(Math.max(...loads.map(({ requests }) => requests))),
    String(pages.filter(({ hasRuntime, clients }) => hasRuntime || clients.length > 0).length),
  ]
}

const ARTICLES = 'articles'

function kindOf({ file, isArticle }: PageFacts): string {
  if (isArticle) return ARTICLES
  if (file === 'index.html') return 'home'
  return file.split('/').length > 2 ? 'lists of one thing' : 'other pages'
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
