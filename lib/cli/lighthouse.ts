import type { AddressInfo } from 'node:net'
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { createSiteServer } from '../export'
import { site } from '../site'
import { homePath, postPath, tagPath } from '../urls'

/**
 * `npm run lighthouse -- [runs]`: Lighthouse for mobile against `out/`, the median of five runs on a page of three
 * kinds. `CHROME_PATH` names the browser. Ends with 1 when a category is below 100.
 */
const runs = Number(process.argv[2] ?? 5)
const pages = [
  homePath,
  postPath('the-technical-leaders-dilemma-when-to-code-and-when-to-delegate'),
  tagPath('delegation'),
]
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const metrics = ['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'] as const

const server = createSiteServer({ folder: 'out', basePath: site.basePath })
await new Promise<void>((resolve) => server.listen(0, resolve))
const origin = `http://localhost:${(server.address() as AddressInfo).port}${site.basePath}`
const chrome = await launch({ chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'] })
let below = false
try {
  console.log(['page'.padEnd(24), ...categories, 'LCP ms', 'TBT ms', 'CLS'].join('  '))
  for (const page of pages) {
    const results: Awaited<ReturnType<typeof measure>>[] = []
    for (let run = 0; run < runs; run++) results.push(await measure(origin + page))
    const scores = categories.map((category) => median(results.map((result) => result.scores[category])))
    const values = metrics.map((metric) => median(results.map((result) => result.values[metric])))
    below ||= scores.some((score) => score < 100)
    console.log(
      [page.slice(0, 24).padEnd(24), ...scores, ...values.map((value) => Number(value.toFixed(3)))].join('  '),
    )
  }
} finally {
  chrome.kill()
  server.close()
}
if (below) process.exitCode = 1

async function measure(url: string) {
  const result = await lighthouse(url, { port: chrome.port, onlyCategories: [...categories], logLevel: 'silent' })
  if (!result) throw new Error(`Lighthouse said nothing about ${url}`)
  const { lhr } = result
  const scores = Object.fromEntries(categories.map((name) => [name, (lhr.categories[name]?.score ?? 0) * 100]))
  const values = Object.fromEntries(metrics.map((name) => [name, lhr.audits[name]?.numericValue ?? Number.NaN]))
  return {
    scores: scores as Record<(typeof categories)[number], number>,
    values: values as Record<(typeof metrics)[number], number>,
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
