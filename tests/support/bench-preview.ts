import { readFileSync, rmSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { writeCorpus } from '../../lib/cli/bench/corpus'
import { ensureChromium } from './chromium'
import { startPreview } from './preview'

/**
 * `npm run bench:preview -- [posts]`: measures how long after a save the open page shows it, in milliseconds, with a
 * generated corpus. Waits one second between saves, as a writer would.
 */
const posts = Number(process.argv[2] ?? 1000)
const REPETITIONS = 7

// Always the same place, so that what has been compiled once stays in the cache.
const root = join(process.cwd(), '.bench', 'preview')
rmSync(root, { recursive: true, force: true })
writeCorpus(posts, join(root, 'posts'))
console.log(`${posts} posts on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`)
console.log(`load when it began: ${loadavg().map((value) => value.toFixed(1))} (1, 5, 15 minutes)\n`)

const begun = performance.now()
const preview = await startPreview({ 'pages/about.mdx': page('First words.') }, root)
const started = (performance.now() - begun) / 1000
console.log(`${'start, with the first check'.padEnd(32)} ${started.toFixed(1)} s`)

const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  const tab = await browser.newPage()
  tab.setDefaultTimeout(300_000)
  const article = readFileSync(preview.path('posts/post-1.mdx'), 'utf8')

  await open(tab, '/blog/post-1/')
  await measure('an edit of the open article', tab, (n) => {
    preview.write('posts/post-1.mdx', `${article}\nSaved for time ${n}.\n`)
    return `document.body.textContent.includes('Saved for time ${n}.')`
  })
  await measure('a mistake, and its mending', tab, (n) => {
    const isWrong = n % 2 === 0
    preview.write('posts/post-1.mdx', isWrong ? `${article}\n<Nope />\n` : article)
    return `Boolean(document.querySelector('.preview-report')) === ${isWrong}`
  })

  await open(tab, '/blog/')
  await measure('a post added to the open list', tab, (n) => {
    const added = article.replace(/title: .*/, `title: Added ${n}`).replace(/slug: .*\n/, '')
    preview.write(`posts/added-${n}.mdx`, added.replace(/published_at: .*/, 'published_at: 2026-06-14'))
    return `document.body.textContent.includes('Added ${n}')`
  })

  await open(tab, '/about/')
  await measure('an edit of the open page', tab, (n) => {
    preview.write('pages/about.mdx', page(`Saved for time ${n}.`))
    return `document.body.textContent.includes('Saved for time ${n}.')`
  })
} finally {
  await browser.close()
  await preview.stop()
}
process.exit()

async function open(tab: Page, path: string) {
  await tab.goto(preview.origin + path)
  await tab.waitForFunction("window.next?.router?.hmrRefresh.name === 'follow'")
}

/**
 * Saves repeatedly with `save`, which returns a condition that the page will then meet. Prints the median and the
 * longest time.
 */
async function measure(name: string, tab: Page, save: (n: number) => string) {
  const times: number[] = []
  // The first save does not count, because it loads what the others find loaded.
  for (let n = 0; n <= REPETITIONS; n++) {
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const from = performance.now()
    await tab.waitForFunction(save(n), undefined, { polling: 10 })
    if (n > 0) times.push(performance.now() - from)
  }
  times.sort((a, b) => a - b)
  const [middle = 0, longest = 0] = [times[Math.floor(times.length / 2)], times.at(-1)]
  console.log(`${name.padEnd(32)} ${middle.toFixed(0).padStart(5)} ms, at most ${longest.toFixed(0)} ms`)
}

function page(body: string): string {
  return `---\ntitle: About\nexcerpt: Who writes here.\n---\n\n${body}\n`
}
