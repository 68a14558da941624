import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSiteServer } from '@/lib/export'
import { type Built, buildSite } from '../support/build'
import { ensureChromium } from '../support/chromium'
import { examples, missing, wordsOf } from '../support/components'

const cases = Object.entries(examples).map(([name, example]) => ({ name, example, slug: name.toLowerCase() }))
const twice = `${examples.Decision}\n\n${examples.Decision?.replace('example-decision', 'other-decision')}`

let built: Built
let browser: Browser
let origin: string
let server: ReturnType<typeof createSiteServer>

/** One post for each component, and one that has a framework twice. */
beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'fulcrum-'))
  mkdirSync(join(root, 'posts'))
  const posts = [...cases, { slug: 'twice', example: twice.replaceAll('id="', 'id="twice-') }]
  for (const { slug, example } of posts) {
    const head = `title: ${slug}\nexcerpt: An example.\npublished: true\npublished_at: 2026-01-15`
    writeFileSync(join(root, 'posts', `${slug}.mdx`), `---\n${head}\n---\n\n${example}\n`)
  }
  built = await buildSite('components', { CONTENT_DIR: root, SITE_NOW: '2026-11-22T12:00:00Z' })
  browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] })
  server = createSiteServer({ folder: built.folder, basePath: '' })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  await browser?.close()
  server?.close()
})

/** What a page shows in its main part, as text. Pictures say what they show. */
async function shown(page: Page): Promise<string> {
  return page.getByRole('main').evaluate((main: HTMLElement) => {
    const pictures = [...main.querySelectorAll('img')].map(({ alt }) => alt)
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen is the question
    return [main.innerText, ...pictures].join('\n')
  })
}

describe.each(cases)('all of <$name> is in', ({ name, example, slug }) => {
  const words = wordsOf(example)

  test('the article, without scripts', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.goto(`${origin}/blog/${slug}/`)
    expect(missing(words, await shown(page))).toEqual([])
    await page.close()
  })

  test('the article, with scripts', async () => {
    const page = await browser.newPage()
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await page.goto(`${origin}/blog/${slug}/`, { waitUntil: 'networkidle' })
    expect(missing(words, await shown(page))).toEqual([])
    expect(errors).toEqual([])
    await page.close()
  })

  test('print', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.emulateMedia({ media: 'print' })
    await page.goto(`${origin}/blog/${slug}/`)
    expect(missing(words, await shown(page))).toEqual([])
    await page.close()
  })

  test.each(['light', 'dark'] as const)(
    '320 pixels, in the %s, with nothing that axe can find',
    async (colorScheme) => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 800 } })
      const page = await context.newPage()
      await page.goto(`${origin}/blog/${slug}/`, { waitUntil: 'networkidle' })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
      await context.close()
    },
  )

  test('every feed, the twin and the search', () => {
    for (const file of ['feed.xml', 'atom.xml', 'feed.json', `blog/${slug}/index.md`]) {
      const text = built.read(file)
      const own = file.startsWith('blog') ? text : (text.split(`/blog/${slug}/`).slice(1).join('') ?? '')
      expect([file, ...missing(words, own)]).toEqual([file])
    }
    const text = built.files
      .filter((file) => file.startsWith('pagefind/fragment/'))
      .map((file) => gunzipSync(readFileSync(join(built.folder, file))).toString())
      .find((fragment) => fragment.includes(`"/blog/${slug}/"`))
    // Pagefind keeps the words of pictures apart from the text.
    const spoken = example.replace(/alt="[^"]*"/, '')
    expect([name, ...missing(wordsOf(spoken), text ?? '')]).toEqual([name])
    expect(text).not.toContain('Copy as Markdown')
  })
})

test('two frameworks on one page do not disturb each other', async () => {
  const page = await browser.newPage()
  await page.goto(`${origin}/blog/twice/`, { waitUntil: 'networkidle' })
  const [one, two] = [page.locator('#twice-example-decision'), page.locator('#twice-other-decision')]
  await one.getByRole('radio', { name: 'w5' }).check()
  await two.scrollIntoViewIfNeeded()
  await two.getByRole('button', { name: 'Copy link' }).waitFor()
  await two.getByRole('radio', { name: 'w7' }).check()
  expect(await one.getByRole('radio', { checked: true }).count()).toBe(1)
  const hash = '#twice-example-decision=first:yes&twice-other-decision=first:w7'
  expect(new URL(page.url()).hash).toBe(hash)
  await two.getByRole('button', { name: 'Start again' }).click()
  expect(new URL(page.url()).hash).toBe('#twice-example-decision=first:yes')
  expect(await one.getByRole('radio', { name: 'w5' }).isChecked()).toBe(true)
  const other = await browser.newPage()
  await other.goto(`${origin}/blog/twice/${hash}`)
  for (const id of ['twice-example-decision', 'twice-other-decision']) {
    await other.locator(`#${id}`).scrollIntoViewIfNeeded()
    await other.locator(`#${id} input:checked`).first().waitFor()
  }
  await Promise.all([page.close(), other.close()])
})

test('the toolbox names every framework, and the sitemap its page', () => {
  const tools = built.read('tools/index.html')
  for (const id of ['example-decision', 'twice-example-decision', 'twice-other-decision']) {
    expect(tools).toContain(`href="/tools/${id}/"`)
    expect(built.read('sitemap.xml')).toContain(`/tools/${id}/`)
    expect(built.read(`tools/${id}/index.html`).includes(`<fulcrum-decision id="${id}" class="tool">`)).toBe(true)
  }
})
