import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { createSiteServer } from '../export'
import { site } from '../site'
import { homePath, postPath, tagPath } from '../urls'

/**
 * `npm run lighthouse -- [runs]`: Lighthouse for a phone against `out/`, with its own settings; the median of five runs
 * on a page of three kinds. Each run is a first visit: nothing in the cache, and nothing in the page's storage, which
 * Lighthouse would leave. `CHROME_PATH` names the browser where it is not in a usual place. Ends with 1 when a category
 * is below 100 or a metric above its aim.
 */
const runs = Number(process.argv[2] ?? 5)
const pages = [
  homePath,
  postPath('the-technical-leaders-dilemma-when-to-code-and-when-to-delegate'),
  tagPath('delegation'),
]
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** Milliseconds, but for the layout shift, which has no unit. */
const aims = { 'largest-contentful-paint': 1000, 'total-blocking-time': 0, 'cumulative-layout-shift': 0 } as const
const metrics = Object.keys(aims) as (keyof typeof aims)[]
const columns = [...categories, ...metrics]

if (!existsSync('out/index.html')) throw new Error('There is no out/: run npm run build first')

const server = createSiteServer({ folder: 'out', basePath: site.basePath })
await new Promise<void>((resolve) => server.listen(0, resolve))
const origin = `http://localhost:${(server.address() as AddressInfo).port}${site.basePath}`
const chrome = await launch({ chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'] })
let isMissed = false
try {
  printRow('page', columns)
  for (const page of pages) {
    const results: Awaited<ReturnType<typeof measure>>[] = []
    for (let run = 0; run < runs; run++) results.push(await measure(origin + page))
    const scores = categories.map((name) => median(results.map((result) => result.scores[name])))
    const values = metrics.map((name) => median(results.map((result) => result.values[name])))
    isMissed ||= scores.some((score) => score < 100) || metrics.some((name, index) => (values[index] ?? 0) > aims[name])
    printRow(
      page,
      [...scores, ...values].map((value) => String(Number(value.toFixed(3)))),
    )
  }
} finally {
  chrome.kill()
  server.close()
}
if (isMissed) process.exitCode = 1

async function measure(url: string) {
  const result = await lighthouse(url, {
    port: chrome.port,
    onlyCategories: [...categories],
    clearStorageTypes: ['file_systems', 'shader_cache', 'service_workers', 'cache_storage', 'local_storage'],
    logLevel: 'silent',
  })
  if (!result) throw new Error(`Lighthouse said nothing about ${url}`)
  const { lhr } = result
  const scores = Object.fromEntries(categories.map((name) => [name, (lhr.categories[name]?.score ?? 0) * 100]))
  const values = Object.fromEntries(metrics.map((name) => [name, lhr.audits[name]?.numericValue ?? Number.NaN]))
  return {
    scores: scores as Record<(typeof categories)[number], number>,
    values: values as Record<keyof typeof aims, number>,
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function printRow(page: string, cells: readonly string[]): void {
  console.log(page.slice(0, 24).padEnd(24), ...cells.map((cell, column) => cell.padStart(columns[column]?.length ?? 0)))
}
