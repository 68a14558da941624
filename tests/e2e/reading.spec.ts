import { expect, type Page, test } from '@playwright/test'
import { pageKinds } from '../support/pages'

const phone = { width: 390, height: 844 }

test('a reader gets from the home page to an article and on to its topic', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Every tool that readers use' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every tool that readers use')
  await page.locator('.article-head').getByRole('link', { name: 'Tools for readers' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tools for readers')
})

test('the navigation marks the page, and the part of the site that a page belongs to', async ({ page }) => {
  const marked = page.getByRole('navigation', { name: 'Main' }).locator('[aria-current]')
  for (const [path, label, current] of [
    [pageKinds.articles, 'Articles', 'page'],
    [pageKinds.article, 'Articles', 'true'],
    [pageKinds.topic, 'Topics', 'true'],
    [pageKinds.tool, 'Tools', 'true'],
  ] as const) {
    await page.goto(path)
    await expect(marked).toHaveText(label)
    await expect(marked).toHaveAttribute('aria-current', current)
  }
  await page.goto(pageKinds.home)
  await expect(marked).toHaveCount(0)
})

test('the keyboard alone leads past the navigation into the text', async ({ page }) => {
  await page.goto(pageKinds.article)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

for (const path of [pageKinds.series, pageKinds.author, pageKinds.topic])
  test(`the count of articles stands clear of what is above it: ${path}`, async ({ page }) => {
    await page.goto(path)
    const count = page.locator('.list-head > .facts').last()
    const [above, box] = await Promise.all([
      count.locator('xpath=preceding-sibling::*[1]').boundingBox(),
      count.boundingBox(),
    ])
    expect((box?.y ?? 0) - ((above?.y ?? 0) + (above?.height ?? 0))).toBeGreaterThanOrEqual(12)
  })

test('the contents stand in the margin of a wide screen and lead to their sections', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(pageKinds.article)
  const contents = page.getByRole('navigation', { name: 'In this essay' })
  await expect(contents).toBeVisible()
  await expect(contents.locator('summary')).toBeHidden()
  const link = contents.getByRole('link').nth(1)
  const id = (await link.getAttribute('href'))?.slice(1)
  await link.click()
  await expect(page.locator(`#${id}`)).toBeInViewport()
})

test('the contents fold into a disclosure on a phone', async ({ page }) => {
  await page.setViewportSize(phone)
  await page.goto(pageKinds.article)
  const link = page.locator('.toc').getByRole('link').first()
  await expect(link).toBeHidden()
  await page.locator('.toc summary').click()
  await expect(link).toBeVisible()
})

test('without margins the text begins where the header does', async ({ page }) => {
  for (const width of [390, 768, 900]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(pageKinds.article)
    const [header, text] = await Promise.all([
      page.locator('.site-header').boundingBox(),
      page.locator('.article > .prose').boundingBox(),
    ])
    expect(text?.x).toBe(header?.x)
  }
})

test('a note stands beside the text on a wide screen and opens in place on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(pageKinds.article)
  const note = page.locator('.note').first()
  await expect(note).toBeVisible()
  const [text, beside] = await Promise.all([page.locator('.article > .prose').boundingBox(), note.boundingBox()])
  expect(beside?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0))

  await page.setViewportSize(phone)
  await expect(note).toBeHidden()
  const button = page.getByRole('button', { name: 'Note 1' })
  await button.focus()
  await page.keyboard.press('Space')
  await expect(note).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(note).toBeHidden()
})

test('on a phone the navigation opens from its button and closes with Escape', async ({ page }) => {
  await page.setViewportSize(phone)
  await page.goto('/')
  const articles = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Articles' })
  await expect(articles).toBeHidden()
  await page.getByRole('button', { name: 'Menu' }).click()
  await expect(articles).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(articles).toBeHidden()
})

test('the open menu of a phone dims the page, shows a cross, and has what the footer links to', async ({ page }) => {
  await page.setViewportSize(phone)
  await page.goto('/')
  const button = page.getByRole('button', { name: 'Menu' })
  const menu = page.getByRole('navigation', { name: 'Main' })
  await expect(page.locator('.menu-bars')).toBeVisible()
  await button.click()
  await expect(page.locator('.menu-cross')).toBeVisible()
  await expect(page.locator('.menu-bars')).toBeHidden()
  const footer = page.locator('.site-footer li')
  await expect(menu.locator('.menu-more li')).toHaveText(await footer.allInnerTexts())
  expect(await menu.evaluate((nav) => getComputedStyle(nav, '::backdrop').backgroundColor)).not.toBe('rgba(0, 0, 0, 0)')
  await button.click()
  await expect(menu).toBeHidden()
  await button.click()
  await page.mouse.click(200, 800)
  await expect(menu).toBeHidden()
})

test('the keyboard opens the menu, goes into it, and comes back to its button', async ({ page }) => {
  await page.setViewportSize(phone)
  await page.goto('/')
  const button = page.getByRole('button', { name: 'Menu' })
  await button.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Articles' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
})

test('a menu that is longer than a low screen scrolls in itself', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 300 })
  await page.goto('/')
  await page.getByRole('button', { name: 'Menu' }).click()
  const menu = page.getByRole('navigation', { name: 'Main' })
  const { x, y, width, height } = (await menu.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  expect([x, width]).toEqual([0, 320])
  expect(y + height).toBeLessThanOrEqual(300)
  await menu.getByRole('link').last().scrollIntoViewIfNeeded()
  await expect(menu.getByRole('link').last()).toBeInViewport({ ratio: 1 })
})

test('on a wide screen what the footer links to is not in the header', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.goto('/')
  const menu = page.getByRole('navigation', { name: 'Main' })
  await expect(menu.getByRole('link', { name: 'Articles' })).toBeVisible()
  await expect(menu.locator('.menu-more')).toBeHidden()
})

test('the page follows the reader’s colour scheme', async ({ page }) => {
  const lightness = () =>
    page.evaluate(() => Number(getComputedStyle(document.body).backgroundColor.match(/[\d.]+/)?.[0]))
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  const light = await lightness()
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await lightness()).toBeLessThan(light / 3)
})

test('an address that does not exist is answered 404 with a way on', async ({ page }) => {
  const response = await page.goto('/blog/no-such-article/')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('link', { name: 'Search essays' })).toBeVisible()
})

test('an address without its slash leads to the page', async ({ page }) => {
  await page.goto(pageKinds.topics.replace(/\/$/, ''))
  expect(new URL(page.url()).pathname).toBe(pageKinds.topics)
})

for (const width of [360, 768, 1440]) {
  test(`nothing moves while the page loads, ${width} pixels wide, however late the fonts are`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    let faces = 0
    await page.route('**/*.woff2', async (route) => {
      faces += 1
      await new Promise((resolve) => setTimeout(resolve, 400))
      await route.continue()
    })
    await page.goto(pageKinds.article)
    await page.waitForTimeout(800)
    expect(faces).toBeGreaterThan(1)
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([])
  })
}

for (const width of [360, 1440]) {
  test(`faces that have arrived are what the next page is set in, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(pageKinds.article)
    await page.waitForFunction(() => localStorage.faces)
    await page.goto(pageKinds.article)
    expect(await facesOf(page, 'h1')).toEqual([expect.stringContaining('Hanken Grotesk')])
    expect(await facesOf(page, '.prose > p')).toEqual([expect.stringContaining('Source Serif 4')])
  })
}

test('on a narrow screen the first page is set in the sans once it is there, and in the serif on the next', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto(pageKinds.article)
  await page.waitForFunction(() => localStorage.faces)
  expect(await facesOf(page, 'h1')).toEqual([expect.stringContaining('Hanken Grotesk')])
  expect(await facesOf(page, '.prose > p')).not.toContainEqual(expect.stringContaining('Source Serif'))
})

test('a narrow screen’s first page stays as it is if the sans would move something in sight', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  let arrive = () => {}
  const asked = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/*.woff2', async (route) => {
    await asked
    await route.continue()
  })
  await page.goto(pageKinds.article)
  await page.evaluate(() => {
    const line = document.createElement('p')
    line.style.fontFamily = 'var(--font-headings)'
    line.append('f'.repeat(40), document.createElement('b'))
    line.lastElementChild?.append('moves')
    document.querySelector('main')?.prepend(line)
  })
  arrive()
  await page.waitForFunction(() => localStorage.faces)
  expect(await facesOf(page, 'h1')).not.toContainEqual(expect.stringContaining('Hanken Grotesk'))
})

test('on a narrow screen the first page is painted before any face is asked for', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto(pageKinds.article)
  await page.waitForFunction(() => localStorage.faces)
  const { painted, asked } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    asked: performance
      .getEntriesByType('resource')
      .flatMap(({ name, startTime }) => (name.endsWith('.woff2') ? [startTime] : [])),
  }))
  expect(asked).toHaveLength(3)
  expect(Math.min(...asked)).toBeGreaterThan(painted ?? Number.POSITIVE_INFINITY)
})

test('no face is fetched for a narrow screen whose reader saves data', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
  const faces: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'font') faces.push(request.url())
  })
  await page.goto(pageKinds.article, { waitUntil: 'networkidle' })
  expect(faces).toEqual([])
})

test('print has the source, the text and no navigation', async ({ page }) => {
  await page.goto(pageKinds.article)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.print-source')).toBeVisible()
  await expect(page.locator('.article > .prose')).toBeVisible()
  await expect(page.locator('.note').first()).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden()
  await expect(page.locator('.site-footer')).toBeHidden()
})

/** The names of the typefaces that an element is painted in. */
async function facesOf(page: Page, selector: string): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
  return fonts.map(({ familyName }) => familyName)
}
