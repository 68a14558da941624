import { expect, type Page, test } from '@playwright/test'
import { findViolations } from '../support/axe'
import { type Preview, startPreview } from '../support/preview'

// A development server compiles each page when it is first asked for, which takes as long as the machine needs.
test.describe.configure({ mode: 'serial', timeout: 240_000 })
test.use({ navigationTimeout: 120_000, actionTimeout: 30_000 })
const patient = expect.configure({ timeout: 60_000 })

const ARTICLE = 'posts/on-delegation.mdx'
const BODY = `First words.

${'A paragraph that fills the page. '.repeat(120)}

## Details

<details>
<summary>The long version</summary>

Inside the panel.

</details>

\`\`\`ts title="queue.ts"
waiting.shift()
\`\`\`

A claim.[^1]

${'Another paragraph that fills the page. '.repeat(120)}

[^1]: A note.
`

let preview: Preview
const faults: string[] = []

test.beforeAll(async () => {
  test.setTimeout(240_000)
  preview = await startPreview({
    [ARTICLE]: text({ title: 'On delegation' }, BODY),
    'posts/half-a-thought.mdx': '---\ntitle: Half a thought\n---\n\nNot yet.\n',
    'posts/to-come.mdx': text({ title: 'To come', published_at: '2026-12-01T09:30:00+01:00' }),
    'pages/about.mdx': '---\ntitle: About\nexcerpt: Who writes here.\n---\n\nWe do.\n',
  })
})
test.afterAll(() => preview?.stop())

test.beforeEach(({ page }) => {
  faults.length = 0
  page.on('pageerror', (error) => faults.push(error.message))
  page.on(
    'console',
    (message) => message.type() === 'error' && faults.push(`${message.text()} ${message.location().url}`),
  )
})
test.afterEach(() => expect(faults).toEqual([]))

test('an open article follows its file: no page load, same place, open panels', async ({ page }) => {
  await open(page, '/blog/on-delegation/')
  const panel = page.locator('details', { hasText: 'The long version' })
  await panel.locator('summary').click()
  const note = page.locator('.prose [popover]')
  await note.evaluate((note: HTMLElement) => note.showPopover())
  await mark(page)
  await page.evaluate(() => scrollTo({ top: 400, behavior: 'instant' }))

  preview.write(ARTICLE, text({ title: 'On delegation' }, `${BODY.replace('Inside', 'Deep inside')}\nLast words.\n`))
  await patient(page.getByText('Last words.')).toBeAttached()
  await expect(panel).toContainText('Deep inside the panel.')
  await expect(panel).toHaveAttribute('open', '')
  expect(await note.evaluate((note) => note.matches(':popover-open'))).toBe(true)
  await expect(page.getByRole('button', { name: 'Copy' })).toHaveCount(1)
  expect(await page.evaluate(() => scrollY)).toBe(400)
  expect(await isMarked(page)).toBe(true)
})

test('title and contents follow too, and what is new has its scripts', async ({ page }) => {
  await open(page, '/blog/on-delegation/')
  await mark(page)
  const more = '\n## A new section\n\n## One more\n\n```ts\nnew Queue()\n```\n'
  preview.write(ARTICLE, text({ title: 'On handing over' }, BODY + more))
  await patient(page).toHaveTitle(/On handing over/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('On handing over')
  await expect(page.locator('.toc').getByRole('link', { name: 'A new section' })).toBeAttached()
  await expect(page.getByRole('button', { name: 'Copy' })).toHaveCount(2)
  await page.locator('#one-more').scrollIntoViewIfNeeded()
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }))
  await expect(page.locator('.toc [aria-current]')).toHaveText('One more')
  expect(await isMarked(page)).toBe(true)
})

test('a mistake is reported on the page as it was, and the report goes when it is mended', async ({ page }) => {
  await open(page, '/blog/on-delegation/')
  await mark(page)
  const report = page.locator('.preview-report')
  preview.write(ARTICLE, text({ title: 'Broken', published: 'yes' }, `${BODY}\n<Figur />\n`))
  await patient(report).toContainText('2 errors in 1 file')
  await expect(report).toHaveAttribute('open', '')
  await expect(report).toContainText(`${preview.path(ARTICLE)}:3:12`)
  await expect(report).toContainText('expected true or false, found "yes"')
  await expect(report).toContainText('Fix: published: true')
  await expect(report).toContainText('<Figur> is not available in a text')
  await expect(report.locator('pre').first()).toContainText('> 3 | published: "yes"')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('On handing over')
  await expect(page.locator('.preview-bar')).toContainText('Not up to date')

  await report.locator('summary').click()
  await expect(report).not.toHaveAttribute('open')
  await page.goto(`${preview.origin}/about/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About')
  await expect(report).toContainText('2 errors in 1 file')
  await expect(report).not.toHaveAttribute('open')

  await ready(page)
  await mark(page)
  preview.write(ARTICLE, text({ title: 'On delegation' }, BODY))
  await patient(report).toHaveCount(0)
  expect(await isMarked(page)).toBe(true)
})

test('lists follow what is added, renamed and deleted, and a new article needs no restart', async ({ page }) => {
  await open(page, '/blog/')
  await mark(page)
  preview.write('posts/brand-new.mdx', text({ title: 'Brand new' }, 'Fresh words.'))
  const link = page.getByRole('link', { name: 'Brand new' })
  await patient(link).toBeVisible()
  await page.goto(`${preview.origin}/blog/brand-new/`)
  await expect(page.getByText('Fresh words.')).toBeVisible()

  await open(page, '/blog/')
  await mark(page)
  preview.write('posts/renamed.mdx', text({ title: 'Brand new' }, 'Fresh words.'))
  preview.remove('posts/brand-new.mdx')
  await patient(link).toHaveAttribute('href', '/blog/renamed/')
  preview.remove('posts/renamed.mdx')
  await patient(link).toHaveCount(0)
  expect(await isMarked(page)).toBe(true)
})

test('pictures, pages and authors are followed like posts', async ({ page }) => {
  const picture = (width: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="30"/>`
  preview.write('posts/drawn/index.mdx', text({ title: 'Drawn', author: 'Ada' }, '![A line](./line.svg)'))
  preview.write('posts/drawn/line.svg', picture(40))
  await open(page, '/blog/drawn/')
  await mark(page)
  const shown = page.locator('.prose img')
  await expect(shown).toHaveAttribute('width', '40')
  preview.write('posts/drawn/line.svg', picture(50))
  await patient(shown).toHaveAttribute('width', '50')
  await patient(shown).toHaveJSProperty('naturalWidth', 50)
  expect(await isMarked(page)).toBe(true)

  preview.write('authors/ada.md', '---\nname: Ada\n---\n\nWrites about engines.\n')
  await open(page, '/authors/ada/')
  await mark(page)
  await expect(page.getByText('Writes about engines.')).toBeVisible()
  preview.write('authors/ada.md', '---\nname: Ada\n---\n\nWrites about looms.\n')
  await patient(page.getByText('Writes about looms.')).toBeVisible()
  expect(await isMarked(page)).toBe(true)
})

test('a component of one’s own follows its file: its HTML, its styles and its island', async ({ page }) => {
  const tally = (word: string, says: string) => `import { z } from 'zod'
import { defineComponent } from '@/lib/mdx/contract'

export default defineComponent(
  {
    props: { of: z.string() },
    island(element) {
      const button = document.createElement('button')
      button.textContent = '${says}'
      element.append(button)
    },
  },
  ({ of }) => <p className="${word === 'Sum' ? 'font-bold' : 'italic'}">${word} of {of}</p>,
)
`
  preview.write('components/tally.tsx', tally('Number', 'Count'))
  preview.write('posts/tallied.mdx', text({ title: 'Tallied' }, '<Tally of="pears" />\n\n<Tally of="apples" />'))
  await open(page, '/blog/tallied/')
  await mark(page)
  const shown = page.getByText(/of apples/)
  await patient(shown).toHaveText('Number of apples')
  await patient(page.getByRole('button', { name: 'Count' })).toHaveCount(2)

  preview.write('components/tally.tsx', tally('Sum', 'Add up'))
  await patient(shown).toHaveText('Sum of apples')
  await patient(page.getByRole('button', { name: 'Add up' })).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'Count' })).toHaveCount(0)
  await patient(shown).toHaveCSS('font-weight', '700')
  expect(await isMarked(page)).toBe(true)

  preview.write('components/tally.tsx', tally('Sum', 'Add up').replace('{of}', '{of.length.toFixed().nothing.at}'))
  await patient(page.locator('.preview-report')).toContainText('<Tally> cannot be shown: TypeError')
  await expect(shown).toHaveText('Sum of apples')
  preview.remove('posts/tallied.mdx')
  preview.remove('components/tally.tsx')
})

test('drafts and scheduled posts are there, and say in lists and on their page what they are', async ({ page }) => {
  await open(page, '/blog/')
  const row = (title: string) => page.locator('.row', { hasText: title })
  await expect(row('Half a thought')).toContainText('Draft')
  await expect(row('To come')).toContainText('Scheduled')
  await expect(row('On delegation').locator('.preview-mark')).toHaveCount(0)

  const bar = page.locator('.preview-bar')
  await page.goto(`${preview.origin}/blog/half-a-thought/`)
  await expect(bar).toContainText('Draft Set published: true to publish it with the next build.')
  await page.goto(`${preview.origin}/blog/to-come/`)
  await expect(bar).toContainText(
    'Scheduled Goes live with the first build after 1 December 2026, 09:30 (Europe/Berlin).',
  )
  await page.goto(`${preview.origin}/blog/on-delegation/`)
  await expect(bar).toHaveCount(0)
})

test('the report and the bar can be read: contrast, names, roles', async ({ page }) => {
  preview.write('posts/half-a-thought.mdx', '---\ntitle: Half a thought\nlayout: wide\n---\n\nNot yet.\n')
  await open(page, '/blog/half-a-thought/')
  await page.locator('.preview-report summary').click()
  await expect(page.locator('.preview-report')).toContainText('warning: unknown key')
  expect(await findViolations(page, '.preview-report', '.preview-bar')).toEqual([])
  await page.evaluate(() => sessionStorage.clear())
})

test('what a page names is served: typefaces, icons, modules, files of the site', async ({ page }) => {
  preview.write('public/verification.txt', 'yes')
  preview.write('public/files/a.txt', 'yes')
  preview.write('pages/pictures/index.md', '---\ntitle: Pictures\nexcerpt: One.\n---\n\n![A box.](./box.svg)\n')
  preview.write('pages/pictures/box.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>')
  const own = ['/verification.txt', '/files/a.txt', '/pictures/media/box.svg', '/pictures/og.png']
  await open(page, '/')
  const html = await page.content()
  const named = [...html.matchAll(/(?:url\(|(?:href|src)=")(\/(?:typefaces|icons|islands)\/[^")]+)/g)].map(
    ([, path = '']) => path,
  )
  expect(named.filter((path) => path.startsWith('/typefaces/')).length).toBeGreaterThan(3)
  for (const path of [...new Set(named), '/favicon.ico', ...own]) {
    expect([path, (await page.request.get(preview.origin + path)).status()]).toEqual([path, 200])
  }
  preview.remove('pages/pictures')
})

test('the author’s guide shows every example, and makes way for a page of its name', async ({ page }) => {
  await open(page, '/guide/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How to write for this site')
  expect(await page.locator('.guide-example').count()).toBeGreaterThan(40)
  await expect(page.locator('.guide-report')).toHaveCount(0)
  const picture = page.locator('.guide-example img').first()
  await picture.scrollIntoViewIfNeeded()
  await patient(picture).toHaveJSProperty('naturalWidth', 640)
  const film = page.locator('.guide-example video').last()
  await film.evaluate((video: HTMLVideoElement) => video.load())
  await film.evaluate((video: HTMLVideoElement) => video.play())
  await patient(film).toHaveJSProperty('videoWidth', 640)

  preview.write('pages/guide.md', '---\ntitle: A guide of mine\nexcerpt: To Leipzig.\n---\n\nTake the train.\n')
  await expect(async () => {
    await page.goto(`${preview.origin}/guide/`)
    await expect(page.getByText('Take the train.')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await open(page, '/preview/guide/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How to write for this site')
  preview.remove('pages/guide.md')
})

test('an address that nobody knows is answered 404 with the page for it', async ({ page }) => {
  for (const path of ['/no-such-page/', '/blog/no-such-article/', '/no/such/place/']) {
    const answer = await page.goto(preview.origin + path)
    expect(answer?.status()).toBe(404)
    await patient(page.getByRole('link', { name: 'Search essays' })).toBeVisible()
  }
  forget404()
})

test('a new article with a mistake shows the report where it will be, and itself once it is mended', async ({
  page,
}) => {
  preview.write('posts/new-one.mdx', text({ title: 'New one', published: 'yes' }, 'Fresh words.'))
  await page.goto(`${preview.origin}/blog/new-one/`)
  await patient(page.locator('.preview-report')).toContainText('expected true or false, found "yes"')
  await ready(page)
  preview.write('posts/new-one.mdx', text({ title: 'New one' }, 'Fresh words.'))
  await patient(page.getByText('Fresh words.')).toBeVisible()
  await ready(page)
  preview.remove('posts/new-one.mdx')
  await patient(page.getByRole('link', { name: 'Search essays' })).toBeVisible()
  forget404()
})

/** The browser's own line about an answer of 404, and React's about the scripts of a page that it makes itself. */
function forget404() {
  const others = faults.filter((fault) => !/status of 404|Encountered a script tag/.test(fault))
  faults.splice(0, faults.length, ...others)
}

async function open(page: Page, path: string) {
  await page.goto(preview.origin + path)
  await ready(page)
}

/** Until the page listens to changes: its islands have come to life, and what follows them. */
async function ready(page: Page) {
  await page.waitForFunction(() => {
    const { router } = (window as { next?: { router?: { hmrRefresh: () => void } } }).next ?? {}
    return customElements.get('fulcrum-theme') !== undefined && router?.hmrRefresh.name === 'follow'
  })
}

/** Writes on the window, which a page load would wipe. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { isMarked: true }))
const isMarked = (page: Page) => page.evaluate(() => 'isMarked' in window)

function text(fields: Readonly<Record<string, string>>, body = 'Some words.'): string {
  const all = { excerpt: 'What to hand over first.', published: true, published_at: '2026-03-02', ...fields }
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`
}
