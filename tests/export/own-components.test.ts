import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findViolations } from '../support/axe'
import { type Built, exported, runBuild } from '../support/build'
import { folderWith } from '../support/folder'
import { type InBrowser, openInBrowser } from '../support/in-browser'
import { examplesOf } from '../support/own-components'
import { post } from '../support/site'

const folder = '.tested/own-components'

const examples = examplesOf(readFileSync('content/components/README.md', 'utf8'))

let site: Built
let output: string
let shown: InBrowser

beforeAll(async () => {
  const root = folderWith({
    ...Object.fromEntries(examples.map(({ file, source }) => [`components/${file}`, source])),
    ...Object.fromEntries(
      examples.map(({ name, text }) => [`posts/${name}.mdx`, post({ title: `All about ${name}` }, text)]),
    ),
    'posts/none.mdx': post({ title: 'None' }),
  })
  const built = runBuild('own-components', { CONTENT_DIR: root, SITE_NOW: '2026-06-15T12:00:00Z' })
  if (built.code !== 0) throw new Error(built.output)
  output = built.output
  site = await exported(built.folder)
  shown = await openInBrowser(folder)
})
afterAll(() => shown?.close())

describe('the examples of the README', () => {
  test('are one that is only HTML, one with an island, one that runs in the browser', () => {
    expect(examples.map(({ file }) => file)).toEqual(['price.tsx', 'recipe.tsx', 'growth.tsx'])
  })

  test('are in the page, the twin and the feed', () => {
    expect(site.read('blog/price/index.html')).toMatch(/<span class="[^"]*bg-wash[^"]*">24.50 EUR<\/span>/)
    expect(site.read('blog/recipe/index.md')).toContain('**Tea** (5 minutes)\n\n1. Boil water.')
    expect(site.read('blog/growth/index.md')).toContain('1000 at 3 % a year is 1344 after 10 years.')
    expect(site.read('feed.xml')).toContain('24.50 EUR')
  })

  test('bring a page only what it shows', () => {
    const modules = (page: string) =>
      [...page.matchAll(/data-island="\/islands\/(\w+)\.\w+\.js"/g)].map(([, name]) => name)
    expect(examples.map(({ name }) => modules(site.read(`blog/${name}/index.html`)))).toEqual([
      [],
      ['recipe'],
      ['growth'],
    ])
    const none = site.read('blog/none/index.html')
    expect(none).not.toMatch(/data-island|bg-wash/)
    expect(site.read('blog/recipe/index.html')).not.toContain('/_next/')
  })

  test('are named with their cost if they keep a runtime', () => {
    expect(output).toMatch(
      /blog\/growth\/index\.html keeps the runtime of React \(\d+ kB\) for \S+components\/growth\.tsx/,
    )
    expect(output.match(/keeps the runtime/g)).toHaveLength(1)
  })
})

describe('in a browser', () => {
  test('an island starts, without React and without anything that the policy blocks', async () => {
    const { page, faults, asked } = await open('/blog/recipe/')
    const before = page.getByText('5 minutes')
    await before.scrollIntoViewIfNeeded()
    await page.getByRole('button', { name: 'Start the timer' }).click()
    await page.getByText('4:59 left').waitFor()
    expect(faults).toEqual([])
    expect(asked.filter((url) => /recipe\.\w+\.js/.test(url))).toHaveLength(1)
    expect(asked.filter((url) => /shared\./.test(url))).toEqual([])
    await page.close()
  })

  test('a client component is hydrated where it stands', async () => {
    const { page, faults, asked } = await open('/blog/growth/')
    const slider = page.getByRole('slider', { name: 'Years' })
    await slider.scrollIntoViewIfNeeded()
    await page.waitForFunction(() =>
      Object.keys(document.querySelector('[data-props] input') ?? {}).some((key) => key.startsWith('__reactFiber$')),
    )
    await slider.fill('20')
    await page.getByText('1806').waitFor()
    expect(await slider.evaluate((element) => 'isFromServer' in element)).toBe(true)
    expect(faults).toEqual([])
    expect(asked.filter((url) => /growth\.\w+\.js/.test(url))).toHaveLength(1)
    await page.close()
  })

  test.each(['price', 'recipe', 'growth'])('<%s> can be used by everybody, narrow and in the dark', async (name) => {
    const { page } = await open(`/blog/${name}/`)
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await findViolations(page, 'main')).toEqual([])
    await page.close()
  })

  test.each([
    ['recipe', 'Boil water.'],
    ['growth', 'is 1344 after 10 years.'],
  ])('<%s> is complete without scripts', async (name, words) => {
    const context = await shown.browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${shown.origin}/blog/${name}/`)
    expect(await page.locator('main').textContent()).toContain(words)
    await context.close()
  })
})

/** Opens a page, and lists what its scripts complain about and what it asks for. Marks its fields before any module runs. */
async function open(path: string) {
  const page = await shown.browser.newPage()
  const faults: string[] = []
  const asked: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('request', (request) => asked.push(request.url()))
  await page.addInitScript(() => {
    document.addEventListener(
      'readystatechange',
      () => {
        for (const field of document.querySelectorAll('input')) Object.assign(field, { isFromServer: true })
      },
      { once: true },
    )
  })
  await page.goto(shown.origin + path)
  return { page, faults, asked }
}
