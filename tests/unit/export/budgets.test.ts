import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { buildPageFacts } from '@/lib/export'
import { findOverBudget } from '@/lib/export/checks/budgets'
import { renderSummary } from '@/lib/export/summary'
import { site } from '@/lib/site'
import { finishedSite } from '../../support/finished-site'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** Returns words that do not compress: about eleven bytes each. */
const words = (count: number, seed = '') =>
  Array.from({ length: count }, (_, n) =>
    createHash('sha256').update(`${seed}${n}`).digest('base64url').slice(0, 14),
  ).join(' ')

const page = (text: string, around = '', inside = '') =>
  `<!doctype html><html><head><title>A</title></head><body>${around}<main data-pagefind-body><div class="prose">${text}${inside}</div></main></body></html>`

const weightOf = (html: string) => buildPageFacts('index.html', html).engineBytes

async function over(files: Readonly<Record<string, string>>) {
  return findOverBudget(siteWith(files))
}

function siteWith(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'budgets-'))
  folders.push(folder)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return finishedSite(folder)
}

test('what the engine adds does not grow with the text', () => {
  const [short, long] = [weightOf(page(words(20))), weightOf(page(words(6000)))]
  expect(Math.abs(long - short)).toBeLessThan(300)
  expect(weightOf(page(words(20), words(500, 'menu'))) - short).toBeGreaterThan(4000)
})

test('no length of a text is over a budget', async () => {
  expect(await over({ 'index.html': page(words(9000)) })).toEqual([])
})

test('a page with too much beside its text is named with its bytes', async () => {
  const [fault, ...others] = await over({ 'index.html': page(words(10), words(900, 'menu')) })
  expect(fault).toEqual({
    file: 'index.html',
    reason: expect.stringMatching(/^bytes beside the text: \d{4,5}, budget 9000$/),
  })
  expect(others).toEqual([])
})

test('a tool in the text adds styles of its own', async () => {
  const tool = '<fulcrum-decision class="tool"></fulcrum-decision>'
  const menu = words(830, 'menu')
  expect(await over({ 'index.html': page(words(10), menu) })).toHaveLength(1)
  expect(await over({ 'index.html': page(words(10), menu, tool) })).toEqual([])
})

test('scripts, requests and fonts', async () => {
  const faces =
    '<style>@font-face{src:url(/a.woff2)format("woff2");font-weight:400;font-style:italic}' +
    '@font-face{src:url(/a.woff2)format("woff2");font-weight:680;font-style:italic}</style>'
  const scripts = ['a', 'b', 'c'].map((name) => `<script type="module" src="/${name}.js"></script>`).join('')
  const faults = await over({
    'index.html': faces + scripts,
    'a.js': words(800),
    'b.js': '',
    'c.js': '',
    'a.woff2': 'x'.repeat(64_001),
  })
  expect(faults.map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/^bytes of scripts on load: \d+, budget 3000$/),
    'bytes of fonts: 64001, budget 64000',
    'requests before fonts: 4, budget 3',
  ])
})

test('a script of another site, or one that is not there, is a request and no bytes of ours', async () => {
  const own = `<script src="${site.url}/a.js?v=1"></script>`
  const finished = siteWith({
    'index.html': `${own}<script src="https://counter.example/js/script.js"></script><script src="/gone.js"></script>`,
    'a.js': words(10),
  })
  expect(await findOverBudget(finished)).toEqual([{ file: 'index.html', reason: 'requests before fonts: 4, budget 3' }])
})

test('the table says what the engine adds to articles, and leaves that cell empty for other pages', async () => {
  const html = page(words(100))
  const finished = siteWith({ 'index.html': '<h1>Home</h1>', 'blog/a/index.html': html })
  const table = await renderSummary(finished, 0, [])
  const [head, ...rows] = table.split('\n').map((line) => line.trim().split(/\s{2,}/))
  expect(head).toEqual(['pages', 'median', 'largest', 'engine', 'scripts', 'requests', 'runtime'])
  expect(rows.find(([kind]) => kind === 'articles')?.[4]).toBe(String(weightOf(html)))
  expect(rows.find(([kind]) => kind === 'home')).toHaveLength(7)
})
