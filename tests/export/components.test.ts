import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contracts } from '@/components/mdx'
import { findViolations } from '../support/axe'
import { type Built, buildSite } from '../support/build'
import { essays } from '../support/essays'
import { examples, missing, wordsOf } from '../support/examples'
import { writeExamples } from '../support/examples-site'
import { type InBrowser, openInBrowser } from '../support/in-browser'
import { copied, dump, gluedWords, isInstalled, readerView, textBrowsers } from '../support/readers'
import { unfold } from '../support/unfold'

/** Citations are no component, and are to be seen as widely: the works, and the words around their keys. */
const cited = 'It is [w1 @one, p. 64 and w2], and [@two].[^1]\n\n[^1]: A note [-@one; @three, ch. 3 w3].'
const works = ['one', 'two', 'three'].map(
  (key, at) =>
    `@book{${key}, author = {w${3 * at + 4}, Ann}, title = {w${3 * at + 5} </script><b>&amp;}, publisher = {w${3 * at + 6}}, year = 1996}\n`,
)

const cases = [
  ...Object.entries(examples).map(([name, example]) => ({ name, example, said: example, slug: name.toLowerCase() })),
  { name: '[@citation]', example: cited, said: [cited, ...works].join('\n'), slug: 'citation' },
]
const twice = `${examples.Decision}\n\n${examples.Decision?.replace('example-decision', 'other-decision')}`

let built: Built
let site: InBrowser

/** One post for each component, one that has a tool twice, and one with what only text holds. */
beforeAll(async () => {
  const posts = [...cases, { slug: 'twice', example: twice.replaceAll('id="', 'id="twice-') }]
  const texts = Object.entries(essays).map(([file, text]) => [join('posts', file), text])
  const root = writeExamples(posts, { 'references.bib': works.join(''), ...Object.fromEntries(texts) })
  built = await buildSite('components', { CONTENT_DIR: root, SITE_NOW: '2026-11-22T12:00:00Z' })
  site = await openInBrowser(built.folder)
})

afterAll(() => site?.close())

/** What a page shows in its main part, as text. Pictures say what they show. */
async function shown(page: Page): Promise<string> {
  return page.getByRole('main').evaluate((main: HTMLElement) => {
    const pictures = [...main.querySelectorAll('img')].map(({ alt }) => alt)
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen is the question
    return [main.innerText, ...pictures].join('\n')
  })
}

/** The words `w1`, `w2` of the main part in the order in which they stand there, without what is hidden from readers. */
async function wordsInOrder(page: Page): Promise<string[]> {
  const text = await page.getByRole('main').evaluate((main: HTMLElement) => {
    const copy = main.cloneNode(true) as HTMLElement
    for (const hidden of copy.querySelectorAll('[hidden], [aria-hidden=true]')) hidden.remove()
    for (const picture of copy.querySelectorAll('img')) picture.replaceWith(` ${picture.alt} `)
    return copy.textContent
  })
  return wordsOf(text)
}

/** The first of `words` that does not follow those before it in `text`, which may say others between them. */
function firstOutOfOrder(words: readonly string[], text: string): string | undefined {
  let at = 0
  const found = wordsOf(text)
  return words.find((word) => {
    at = found.indexOf(word, at) + 1
    return at === 0
  })
}

describe.each(cases)('<$name> without scripts', ({ said, slug }) => {
  let page: Page
  let words: readonly string[]

  beforeAll(async () => {
    page = await site.browser.newPage({ javaScriptEnabled: false })
    await page.goto(`${site.origin}/blog/${slug}/`)
    words = await wordsInOrder(page)
  })

  afterAll(() => page.close())

  test('is on the page, all of it', async () => {
    expect(missing(wordsOf(said), (await unfold(page, shown)).join('\n'))).toEqual([])
  })

  // A tool is printed in full on its own page.
  test('is in print, all of it', async () => {
    const own = await site.browser.newPage({ javaScriptEnabled: false })
    await own.emulateMedia({ media: 'print' })
    await own.goto(
      `${site.origin}/${[...contracts.values()].some((one) => one.tool && one.name.toLowerCase() === slug) ? `tools/example-${slug}` : `blog/${slug}`}/`,
    )
    expect(missing(wordsOf(said), await shown(own))).toEqual([])
    await own.close()
  })

  for (const name of textBrowsers) {
    test(`is read in order in ${name}`, async ({ skip }) => {
      if (!isInstalled(name)) skip(`${name} is not installed: what it prints was not looked at`)
      const text = dump(name, join(built.folder, 'blog', slug, 'index.html'))
      expect(firstOutOfOrder(words, text)).toBeUndefined()
    })
  }

  test('has no two words that are one without any layout', async () => {
    expect(await gluedWords(page)).toEqual([])
  })

  // The last: a page is lost by it.
  test('is read in order in a reader view, with nothing that needs scripts', async () => {
    const pictures = await page.locator('.prose img').evaluateAll((all) => all.map((one) => one.getAttribute('alt')))
    const { text } = await readerView(page)
    const read = words.filter((word) => !pictures.includes(word))
    expect(firstOutOfOrder(read, text)).toBeUndefined()
    expect(text).not.toMatch(/on this device|Tick the signs you|Answer the questions/)
    expect(text.match(/Here stands a sentence/g)).toHaveLength(6)
  })
})

describe.each(cases)('<$name> with scripts', ({ said, slug }) => {
  const errors: string[] = []
  const elsewhere: string[] = []
  let page: Page

  beforeAll(async () => {
    page = await site.browser.newPage({ permissions: ['clipboard-read', 'clipboard-write'] })
    page.on('request', (request) => request.url().startsWith(site.origin) || elsewhere.push(request.url()))
    page.on('pageerror', ({ message }) => errors.push(message))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await page.goto(`${site.origin}/blog/${slug}/`, { waitUntil: 'networkidle' })
  })

  afterAll(() => page.close())

  test('is on the page, all of it, and no script fails', async () => {
    expect(missing(wordsOf(said), (await unfold(page, shown)).join('\n'))).toEqual([])
    expect(errors).toEqual([])
  })

  test('asks nothing of any other site', () => {
    expect(elsewhere).toEqual([])
  })

  test('is copied in order with the whole page', async () => {
    const words = (await wordsInOrder(page)).filter((word) => word !== 'w1' || slug !== 'figure')
    const texts = await unfold(page, async () => {
      await page.keyboard.press('ControlOrMeta+A')
      return copied(page)
    })
    expect(firstOutOfOrder(words, texts.join('\n'))).toBeUndefined()
  })

  test('fits 320 pixels, with nothing that axe can find in light and dark', async () => {
    await page.setViewportSize({ width: 320, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await findViolations(page)).toEqual([])
  })
})

describe('an essay', () => {
  const path = 'blog/of-everything/'
  const open = async (options: Parameters<InBrowser['browser']['newContext']>[0] = {}) => {
    const context = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], ...options })
    const page = await context.newPage()
    await page.goto(`${site.origin}/${path}`)
    return page
  }
  const note = 'The sentence goes on (Note 1: until 3 words stop it.), and then it ends[2].'

  test('is itself in a reader view: title, author, day, text, no contents, no signs of links', async () => {
    const { text, ...view } = await readerView(await open())
    expect(view).toMatchObject({
      title: 'Of everything, something',
      byline: 'Ann Lee, Bo Ek',
      excerpt: 'What it says to machines about itself, in fifty letters or more.',
      lang: 'en',
    })
    expect(view.publishedTime).toContain('2026-03-09')
    expect(text).toContain(note)
    expect(text).toContain('A claim that rests on something\u00a0[study 1].')
    expect(text).not.toContain('#')
    expect(text.match(/^The first of three parts$/gm)).toHaveLength(1)
    for (const words of ['Called out.', 'A digression.', 'const first = 1', 'queue.ts']) expect(text).toContain(words)
    expect(text).not.toContain('In this essay')
  })

  test('says in a reader view which tasks are done', async () => {
    expect((await readerView(await open())).text).toMatch(/Done: Tea\n+To do: Toast/)
  })

  for (const name of textBrowsers) {
    test(`has its facts, its contents once and its notes apart in ${name}`, ({ skip }) => {
      if (!isInstalled(name)) skip(`${name} is not installed: what it prints was not looked at`)
      const text = dump(name, join(built.folder, path, 'index.html'))
      expect(text).toMatch(/By Ann Lee and Bo Ek · 9 March 2026 · 1 min/)
      expect(text).toContain('Queues · Teams · Writing')
      expect(text).toContain(note)
      expect(text).not.toMatch(/#|\[ \] ?\(Note/)
      expect(text.match(/In this essay/g)).toHaveLength(1)
      expect(text.match(/The first of three parts/g)).toHaveLength(2)
      expect(text).toMatch(/Next in All of it\s+(?:[•*+] )?After everything/)
      expect(text).toContain('Part 2 of 4 in All of it')
    })
  }

  test('is copied without references to notes, and notes say which they are', async () => {
    const page = await open({ viewport: { width: 1440, height: 900 } })
    await page.keyboard.press('ControlOrMeta+A')
    const text = (await copied(page)).replace(/\s+/g, ' ')
    expect(text).toContain('The sentence goes on (Note 1: until 3 words stop it.), and then it ends.')
    expect(text).toContain('By Ann Lee and Bo Ek · 9 March 2026 · 1 min')
    expect(text).toContain('Queues · Teams · Writing')
    expect(text).not.toContain('#')
    expect(text.match(/The first of three parts/g)).toHaveLength(2)
    expect(text).not.toMatch(/Copy(?! link| as)/)
  })

  test('gives a sentence as it is, where its notes are folded', async () => {
    const page = await open({ viewport: { width: 390, height: 844 } })
    await page.getByText('The sentence goes on').evaluate((one) => getSelection()?.selectAllChildren(one))
    expect(await copied(page)).toBe('The sentence goes on, and then it ends. A claim that rests on something.')
  })
})

test('a reader view leaves out nothing that is mostly links', async () => {
  const page = await site.browser.newPage({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/blog/of-links/`)
  const words = await wordsInOrder(page)
  expect(new Set(words).size).toBe(29)
  expect(firstOutOfOrder(words, (await readerView(page)).text)).toBeUndefined()
  await page.close()
})

test('a reader view of a tool alone has all of it', async () => {
  const page = await site.browser.newPage({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/tools/example-checklist/`)
  const [title, ...words] = [...new Set(await wordsInOrder(page))]
  const view = await readerView(page)
  expect(view.title).toContain(title)
  expect(firstOutOfOrder(words, view.text)).toBeUndefined()
  await page.close()
})

test.each([
  '/',
  '/blog/',
  '/blog/of-everything/',
  '/tags/',
  '/tags/queues/',
  '/series/',
  '/series/all-of-it/',
  '/authors/ann-lee/',
  '/archive/',
  '/tools/',
  '/tools/example-checklist/',
  '/search/',
  '/feeds/',
  '/404.html',
])('no two words of %s are one without its layout', async (path) => {
  const page = await site.browser.newPage({ javaScriptEnabled: false })
  await page.goto(site.origin + path)
  expect(await gluedWords(page)).toEqual([])
  await page.close()
})

test.each(cases)('all of <$name> is in every feed, the twin and the search', ({ name, said, slug }) => {
  const words = wordsOf(said)
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
  const spoken = said.replace(/alt="[^"]*"/, '')
  expect([name, ...missing(wordsOf(spoken), text ?? '')]).toEqual([name])
  expect(text).not.toContain('Copy as Markdown')
})

test('a player of another site is loaded when a reader presses it, and only on pages that have one', async () => {
  const page = await site.browser.newPage()
  const asked: string[] = []
  await page.route(/^https:/, (route) => {
    asked.push(route.request().url())
    return route.fulfill({ contentType: 'text/html', body: '<p>It plays.</p>' })
  })
  await page.goto(`${site.origin}/blog/youtube/`, { waitUntil: 'networkidle' })
  const player = page.locator('.player').first()
  await player.scrollIntoViewIfNeeded()
  await page.waitForFunction(() => customElements.get('fulcrum-player') !== undefined)
  expect(asked).toEqual([])
  await player.getByRole('link').click()
  await player.frameLocator('iframe').getByText('It plays.').waitFor()
  expect(asked).toEqual(['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1'])
  const policyOf = async (path: string) =>
    (await page.request.get(`${site.origin}${path}`)).headers()['content-security-policy']
  expect(await policyOf('/blog/youtube/')).toContain('frame-src https://www.youtube-nocookie.com')
  expect(await policyOf('/blog/video/')).toContain("media-src 'self'")
  expect(await policyOf('/blog/steps/')).not.toMatch(/frame-src|media-src/)
  await page.close()
})

test('two tools on one page do not disturb each other', async () => {
  const page = await site.browser.newPage()
  await page.goto(`${site.origin}/blog/twice/`, { waitUntil: 'networkidle' })
  const [one, two] = [page.locator('#twice-example-decision'), page.locator('#twice-other-decision')]
  await one.getByRole('radio', { name: 'w5' }).check()
  await two.scrollIntoViewIfNeeded()
  await two.getByRole('button', { name: 'Copy as Markdown' }).waitFor()
  await two.getByRole('radio', { name: 'w7' }).check()
  expect(await one.getByRole('radio', { checked: true }).count()).toBe(1)
  const hash = '#twice-example-decision=first:yes&twice-other-decision=first:w7'
  expect(new URL(page.url()).hash).toBe(hash)
  await two.getByRole('button', { name: 'Clear answers' }).click()
  expect(new URL(page.url()).hash).toBe('#twice-example-decision=first:yes')
  expect(await one.getByRole('radio', { name: 'w5' }).isChecked()).toBe(true)
  const other = await site.browser.newPage()
  await other.goto(`${site.origin}/blog/twice/${hash}`)
  for (const id of ['twice-example-decision', 'twice-other-decision']) {
    await other.locator(`#${id}`).scrollIntoViewIfNeeded()
    await other.locator(`#${id} input:checked`).first().waitFor()
  }
  await Promise.all([page.close(), other.close()])
})

test('the toolbox names every tool, and the sitemap its page', () => {
  const tools = built.read('tools/index.html')
  for (const id of ['example-decision', 'twice-example-decision', 'twice-other-decision']) {
    expect(tools).toContain(`href="/tools/${id}/"`)
    expect(built.read('sitemap.xml')).toContain(`/tools/${id}/`)
    expect(built.read(`tools/${id}/index.html`).includes(`<fulcrum-decision id="${id}" class="tool" `)).toBe(true)
  }
})
