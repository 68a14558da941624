import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { createSiteServer } from '../../export'
import { listFiles } from '../../list-files'
import { site } from '../../site'
import { homePath, postsPath, tagsPath } from '../../urls'

/**
 * `npm run lighthouse -- [runs]`: runs Lighthouse for a phone against `out/` with its default settings, and prints the
 * median of five runs for the home page, the largest article and the largest topic. npm downloads Lighthouse (185 MB)
 * on first use. Each run uses a new browser, so that it is a first visit. `CHROME_PATH` names the browser if it is not
 * in a usual place. The exit code is 1 if a category is below 100 or a metric above its aim.
 */
const LIGHTHOUSE = 'lighthouse@12.8.2'
const runs = Number(process.argv[2] ?? 5)
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** In milliseconds, except for the layout shift, which has no unit. */
const aims = { 'largest-contentful-paint': 1000, 'total-blocking-time': 0, 'cumulative-layout-shift': 0 } as const
const metrics = Object.keys(aims) as (keyof typeof aims)[]
const columns = [...categories, ...metrics]

/**
 * The parts of Lighthouse's result that we use:
 * https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md
 */
interface Result {
  readonly categories: Readonly<Record<string, { readonly score: number }>>
  readonly audits: Readonly<Record<string, { readonly numericValue: number }>>
}

if (!existsSync('out/index.html')) throw new Error('There is no out/: run npm run build first')

const server = createSiteServer({ folder: 'out', basePath: site.basePath })
await new Promise<void>((resolve) => server.listen(0, resolve))
const origin = `http://localhost:${(server.address() as AddressInfo).port}${site.basePath}`
let isMissed = false
try {
  printRow('page', columns)
  for (const page of [homePath, ...largest(postsPath), ...largest(tagsPath)].map((path) => path.slice(1))) {
    const results: Result[] = []
    for (let run = 0; run < runs; run++) results.push(await measure(`${origin}/${page}`))
    const scores = categories.map((name) => 100 * median(results.map((result) => result.categories[name]?.score)))
    const values = metrics.map((name) => median(results.map((result) => result.audits[name]?.numericValue)))
    isMissed ||= scores.some((score) => score < 100) || metrics.some((name, index) => (values[index] ?? 0) > aims[name])
    printRow(
      `/${page}`,
      [...scores, ...values].map((value) => String(Number(value.toFixed(3)))),
    )
  }
} finally {
  server.close()
}
if (isMissed) process.exitCode = 1

/**
 * Returns the site path of the largest page (in bytes) directly below the site path `under`, in a list that is empty if
 * there is none.
 */
function largest(under: string): string[] {
  const pages = listFiles('out').filter((file) => `/${file}`.startsWith(under) && file.split('/').length === 3)
  const sizes = pages
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => ({ path: `/${dirname(file)}/`, size: statSync(join('out', file)).size }))
  return sizes
    .sort((a, b) => b.size - a.size)
    .slice(0, 1)
    .map(({ path }) => path)
}

async function measure(url: string): Promise<Result> {
  mkdirSync('.bench', { recursive: true })
  const output = '.bench/lighthouse.json'
  const flags = [`--only-categories=${categories}`, '--quiet', '--output=json', `--output-path=${output}`]
  const chrome = '--chrome-flags=--headless=new --no-sandbox --disable-gpu'
  await promisify(execFile)('npx', ['--yes', LIGHTHOUSE, url, ...flags, chrome])
  return JSON.parse(readFileSync(output, 'utf8'))
}

function median(values: readonly (number | undefined)[]): number {
  return (
    [...values].map((value) => value ?? Number.NaN).sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
  )
}

function printRow(page: string, cells: readonly string[]): void {
  console.log(page.slice(0, 24).padEnd(24), ...cells.map((cell, column) => cell.padStart(columns[column]?.length ?? 0)))
}
