import { expect, type Page, test } from '@playwright/test'
import { findViolations } from '../support/axe'
import { pageKinds } from '../support/pages'

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Search' })
const fieldOf = (page: Page) => dialogOf(page).getByRole('textbox', { name: 'Search Fixture' })
const hitsOf = (page: Page) => page.locator('.hit')

async function searchFor(page: Page, words: string) {
  await page.keyboard.press('/')
  await fieldOf(page).fill(words)
}

test.describe('the dialog', () => {
  test('is fetched on intent, and nothing of it before', async ({ page }) => {
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
    await page.goto(pageKinds.article, { waitUntil: 'networkidle' })
    const ofSearch = () => fetched.filter((path) => /\/islands\/search|\/pagefind\//.test(path))
    expect(ofSearch()).toEqual([])
    await page.getByRole('link', { name: 'Search' }).hover()
    await expect.poll(ofSearch).toEqual([expect.stringMatching(/^\/islands\/search\.[0-9a-f]+\.js$/)])
    await page.getByRole('link', { name: 'Search' }).click()
    await expect.poll(() => ofSearch().filter((path) => path.endsWith('pagefind.js'))).toHaveLength(1)
  })

  test('opens with a slash, finds as you type, and leads to the section by keyboard alone', async ({ page }) => {
    await page.goto('/')
    await page.keyboard.press('/')
    await expect(fieldOf(page)).toBeFocused()
    await page.keyboard.type('queue')
    await expect(hitsOf(page).first()).toBeVisible()
    await expect(dialogOf(page).getByRole('status')).toHaveText(/^(Showing \d+ of \d+|\d+ results?)$/)
    await expect(hitsOf(page).locator('mark').first()).toHaveText(/^queue/i)
    const headings = await hitsOf(page).locator('.facts').allTextContents()
    expect(headings.some((text) => / · /.test(text))).toBe(true)

    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(hitsOf(page).nth(1).getByRole('link')).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect(fieldOf(page)).toBeFocused()
    await page.keyboard.press('ArrowDown')
    const target = await hitsOf(page).first().getByRole('link').getAttribute('href')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(target ?? 'no address')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })

  test('finds pages and talks, and says what they are', async ({ page }) => {
    await page.goto('/')
    await searchFor(page, 'morning for tests')
    await expect(hitsOf(page).first().locator('.facts')).toHaveText('Talk · 3 February 2025')
    await expect(hitsOf(page).first().getByRole('link')).toHaveAttribute('href', '/talks/an-older-talk/')
    await fieldOf(page).fill('what tests read')
    await expect(hitsOf(page).first().locator('.facts')).toHaveText('Page')
    await expect(hitsOf(page).first().getByRole('link')).toHaveAttribute('href', '/about/')
  })

  test('closes with Escape, its button and a press beside it, and the focus goes back', async ({ page }) => {
    await page.goto('/')
    const link = page.getByRole('link', { name: 'Topics' }).first()
    for (const close of [
      () => page.keyboard.press('Escape'),
      () => dialogOf(page).getByRole('button', { name: 'Close' }).click(),
      () => page.mouse.click(4, 4),
    ]) {
      await link.focus()
      await searchFor(page, 'queue')
      await expect(hitsOf(page).first()).toBeVisible()
      await close()
      await expect(dialogOf(page)).toBeHidden()
      await expect(link).toBeFocused()
    }
    await page.keyboard.press('/')
    await expect(fieldOf(page)).toHaveValue('queue')
  })

  test('opens from the link in the header, and leaves a press for a new tab to the browser', async ({
    page,
    context,
  }) => {
    await page.goto('/')
    const link = page.getByRole('link', { name: 'Search' })
    const opened = context.waitForEvent('page')
    await link.click({ modifiers: ['ControlOrMeta'] })
    await (await opened).close()
    await expect(dialogOf(page)).toBeHidden()
    await link.click()
    await expect(fieldOf(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(link).toBeFocused()
  })

  test('stays closed for a slash that is typed or part of a shortcut', async ({ page }) => {
    await page.goto('/search/')
    await page.getByRole('searchbox').pressSequentially('and/or')
    await expect(page.getByRole('searchbox')).toHaveValue('and/or')
    await page.goto('/')
    await page.keyboard.press('Control+/')
    await page.waitForTimeout(200)
    await expect(dialogOf(page)).toBeHidden()
  })

  test('shows topics and the latest before anything is typed, and leads to them by arrow keys', async ({ page }) => {
    await page.goto('/')
    await page.keyboard.press('/')
    await expect(dialogOf(page).getByRole('status')).toHaveText(/^Searches the full text\. Use ↑ ↓/)
    const groups = dialogOf(page).locator('.search-group')
    await expect(groups.locator('.label')).toHaveText(['Topics', 'Latest essays'])
    await expect(groups.last().getByRole('link')).toHaveText([
      'Every component that holds still',
      'A plain text',
      'Every tool that readers use',
    ])
    await page.keyboard.press('ArrowDown')
    await expect(groups.first().getByRole('link', { name: 'Many texts' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/tags/many-texts/')
  })

  test('says nothing of keys where there are none', async ({ browser }) => {
    const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } })
    const page = await context.newPage()
    await page.goto('/')
    await page.getByRole('link', { name: 'Search' }).tap()
    await expect(dialogOf(page).getByRole('status')).toHaveText('Searches the full text.')
    await context.close()
  })

  test('asks what was meant, and finds that', async ({ page }) => {
    await page.goto('/')
    await searchFor(page, 'langauges')
    const status = dialogOf(page).getByRole('status')
    await expect(status).toHaveText('No results for “langauges”. Did you mean languages?')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(fieldOf(page)).toBeFocused()
    await expect(fieldOf(page)).toHaveValue('languages')
    await expect(hitsOf(page).first()).toHaveText(/^Languages\s*Topic$/)
    await expect(dialogOf(page)).toBeVisible()
  })

  test('says what was not found, and that the index did not arrive', async ({ page }) => {
    await page.goto('/')
    await page.keyboard.press('/')
    const status = dialogOf(page).getByRole('status')
    const empty = await status.textContent()
    await fieldOf(page).fill('xylophonist')
    await expect(status).toHaveText('No results for “xylophonist”.')
    await expect(hitsOf(page)).toHaveCount(0)
    await expect(dialogOf(page).locator('.search-group')).toHaveCount(2)
    await expect(dialogOf(page).getByRole('link', { name: 'Archive' })).toBeVisible()
    await fieldOf(page).fill('')
    await expect(status).toHaveText(empty ?? '')

    await page.route('**/pagefind/**', (route) => route.abort())
    await page.goto('/about/')
    await searchFor(page, 'queue')
    await expect(status).toHaveText('Search couldn’t load. Try again, or browse the archive.')
    await page.unroute('**/pagefind/**')
    await fieldOf(page).fill('queues')
    await expect(hitsOf(page).first()).toBeVisible()
  })

  test('finds articles when the names did not arrive', async ({ page }) => {
    await page.route('**/pagefind/names.json', (route) => route.abort())
    await page.goto('/')
    await searchFor(page, 'languages')
    await expect(dialogOf(page).getByRole('status')).toHaveText('1 result')
    await expect(hitsOf(page).first()).toContainText('Why one team chose C#')
  })

  test('leads to all results', async ({ page }) => {
    await page.goto('/')
    await searchFor(page, 'team')
    await expect(dialogOf(page).getByRole('status')).toHaveText(/^Showing 8 of \d+$/)
    await expect(hitsOf(page)).toHaveCount(8)
    await dialogOf(page)
      .getByRole('link', { name: /^See all \d+ results$/ })
      .click()
    await expect(page).toHaveURL('/search/?q=team')
    await expect(page.getByRole('status')).toHaveText(/^\d+ results$/)
    expect(await hitsOf(page).count()).toBeGreaterThan(8)
  })

  test('is the page itself when the dialog cannot be fetched', async ({ page }) => {
    await page.route('**/islands/search.*', (route) => route.abort())
    await page.goto('/')
    await page.keyboard.press('/')
    await expect(page).toHaveURL('/search/')
  })

  test('fits 320 px and has no violation that axe can find, in light and dark', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(pageKinds.article)
    await searchFor(page, 'code')
    await expect(hitsOf(page).first()).toBeVisible()
    const beyond = await dialogOf(page).evaluate(
      (dialog) =>
        [dialog, ...dialog.querySelectorAll('*')].filter(
          (element) => element.getBoundingClientRect().right > innerWidth || element.scrollWidth > innerWidth,
        ).length,
    )
    expect(beyond).toBe(0)
    expect(await findViolations(page, '.search-dialog')).toEqual([])
  })

  test('keeps its size while hits come and go', async ({ page }) => {
    await page.goto('/')
    await page.keyboard.press('/')
    const before = await dialogOf(page).boundingBox()
    await fieldOf(page).fill('team')
    await expect(hitsOf(page)).toHaveCount(8)
    expect(await dialogOf(page).boundingBox()).toEqual(before)
  })
})

/** What has to come first, as `title, what it is`; what is meant, with a question mark; or nothing. */
const queries = [
  // Topics, a series and tools, by their names or the beginning of these
  ['Languages', 'Languages, Topic'],
  ['lang', 'Languages, Topic'],
  ['blocks', 'Blocks, Topic'],
  ['many texts', 'Many texts, Topic'],
  ['the series', 'The series, Series'],
  ['hand it over', 'Keep it or hand it over?, Decision guide'],
  ['KEEP', 'Keep it or hand it over?, Decision guide'],
  // Titles
  ['plain text', 'A plain text'],
  ['holds still', 'Every component that holds still'],
  ['one of many 5', 'One of many, 5'],
  // Words of the text, other forms of them, and how they begin
  ['marmalade', 'Every block of a text'],
  ['marmal', 'Every block of a text'],
  ['charging', 'Why one team chose C#'],
  ['digressions', 'Every component that holds still'],
  ['customer', 'Why one team chose C#'],
  // Names with signs, and phrases
  ['C#', 'Why one team chose C#'],
  ['c++', 'Why one team chose C#'],
  ['"coaching was free"', 'Why one team chose C#'],
  ['"short letter"', 'Every component that holds still'],
  // Typos
  ['langauges', 'languages?'],
  ['languges', 'languages?'],
  ['blokcs', 'blocks?'],
  ['componnent', 'component?'],
  ['plian text', 'plain text?'],
  // Nothing: no form of a word, parts of words, signs, what stands under every article
  ['deligation', ''],
  ['xylophonist team', ''],
  ['J', ''],
  ['F#', ''],
  ['!?', ''],
  ['"free was coaching"', ''],
  ['Related essays', ''],
] as const

test('what is asked comes first', async ({ page }) => {
  await page.goto('/search/')
  const field = page.getByRole('searchbox')
  const top = hitsOf(page).first()
  for (const [words, first] of queries) {
    await field.fill('')
    await field.fill(words)
    const [title, label] = first.split(/, (?=\D)/)
    if (title && !first.endsWith('?')) {
      await expect.soft(top.getByRole('link'), words).toHaveText(title)
      if (label) await expect.soft(top.locator('.facts'), words).toHaveText(label)
    } else {
      const more = first ? `Did you mean ${first}` : 'Try fewer words.'
      await expect.soft(page.getByRole('status'), words).toHaveText(`No results for “${words}”. ${more}`)
    }
  }
})

test.describe('the page', () => {
  test('takes words, topic and year from its address and keeps them there', async ({ page }) => {
    await page.goto('/search/?q=code&topic=Many+texts')
    const status = page.getByRole('status')
    await expect(status).toHaveText(/^\d+ results?$/)
    await expect(page.getByRole('searchbox', { name: 'Search for' })).toHaveValue('code')
    const count = async () => Number.parseInt((await status.textContent()) ?? '', 10)
    const inTopic = await count()
    await page.getByRole('combobox', { name: 'Topic' }).selectOption('')
    await expect(page).toHaveURL('/search/?q=code')
    await expect.poll(count).toBeGreaterThan(inTopic)
    await page.getByRole('combobox', { name: 'Year' }).selectOption('2025')
    await expect(page).toHaveURL('/search/?q=code&year=2025')
    await expect(hitsOf(page).locator('.facts').first()).toContainText('2025')
    await hitsOf(page).first().getByRole('link').click()
    await page.goBack()
    await expect(page.getByRole('searchbox')).toHaveValue('code')
    await expect(hitsOf(page).first()).toBeVisible()
  })

  test('lists what a topic holds without any words', async ({ page }) => {
    await page.goto('/search/')
    await expect(page.getByRole('status')).toHaveText('')
    await page.getByRole('combobox', { name: 'Topic' }).selectOption('Many texts')
    await expect(page.getByRole('status')).toHaveText(/^\d+ results$/)
  })

  test('says when nothing fits', async ({ page }) => {
    const status = page.getByRole('status')
    const clear = page.getByRole('button', { name: 'Clear filters' })
    await page.goto('/search/?q=xylophonist')
    await expect(status).toHaveText('No results for “xylophonist”. Try fewer words.')
    await expect(hitsOf(page)).toHaveCount(0)
    await expect(clear).toBeHidden()
    await page.goto('/search/?q=marmalade&topic=Many+texts')
    await expect(status).toHaveText('No results. Try fewer words, or clear the filters.')
    await clear.click()
    await expect(page).toHaveURL('/search/?q=marmalade')
    await expect(hitsOf(page)).toHaveCount(1)
    await expect(clear).toBeHidden()
  })

  test('asks what was meant', async ({ page }) => {
    await page.goto('/search/?q=langauges')
    await expect(page.getByRole('status')).toHaveText('No results for “langauges”. Did you mean languages?')
    await page.getByRole('link', { name: 'languages', exact: true }).click()
    await expect(page).toHaveURL('/search/?q=languages')
    await expect(hitsOf(page)).toHaveText([/^Languages\s*Topic$/, /^Why one team chose C#/])
  })

  test('takes a slash as the way to its field', async ({ page }) => {
    await page.goto('/search/')
    await expect(page.getByRole('searchbox')).toBeVisible()
    await page.keyboard.press('/')
    await expect(page.getByRole('searchbox')).toBeFocused()
    await expect(page.getByRole('searchbox')).toHaveValue('')
  })

  test('offers the archive and the topics without scripts, and no form', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto('/search/?q=code')
    await expect(page.getByRole('searchbox')).toBeHidden()
    await expect(page.getByRole('main').getByRole('link', { name: 'the archive' })).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'Many texts' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Many texts')
    await context.close()
  })
})

test('the policy is kept and the console is quiet while everything is used', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-write'])
  const said: string[] = []
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  await page.goto(pageKinds.article)
  await page.getByRole('button', { name: /^Switch to / }).click()
  await page.locator('figure.code').first().hover()
  await page.getByRole('button', { name: 'Copy' }).first().click()
  await searchFor(page, 'queue')
  await expect(hitsOf(page).first()).toBeVisible()
  await page.goto('/search/?q=queue')
  await expect(hitsOf(page).first()).toBeVisible()
  expect(said).toEqual([])
})
