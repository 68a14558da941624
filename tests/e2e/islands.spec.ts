import { expect, type Page, test } from '@playwright/test'
import { pageKinds } from '../support/pages'

test.describe('the theme', () => {
  const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme)
  const paperOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const switchOf = (page: Page) => page.getByRole('button', { name: /^Switch to / })

  for (const [system, other] of [
    ['light', 'dark'],
    ['dark', 'light'],
  ] as const) {
    test(`is the opposite of what is seen after every press, and says what the next one brings: ${system} system`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: system })
      await page.goto('/')
      const paper = await paperOf(page)
      await expect(switchOf(page)).toHaveAccessibleName(`Switch to ${other}`)
      await switchOf(page).click()
      await expect(switchOf(page)).toHaveAccessibleName(`Switch to ${system}`)
      expect(await paperOf(page)).not.toBe(paper)
      await switchOf(page).click()
      await expect(switchOf(page)).toHaveAccessibleName(`Switch to ${other}`)
      expect(await paperOf(page)).toBe(paper)
      // Back at what the system has, the page follows the system.
      await page.emulateMedia({ colorScheme: other })
      expect(await paperOf(page)).not.toBe(paper)
      await expect(switchOf(page)).toHaveAccessibleName(`Switch to ${system}`)
    })
  }

  test('is there before the module is: no flash', async ({ page }) => {
    await page.goto('/')
    await switchOf(page).click()
    await page.route('**/islands/**', (route) => route.abort())
    await page.goto(pageKinds.article)
    expect(await themeOf(page)).toBe('dark')
  })

  test('colours the browser’s chrome', async ({ page }) => {
    await page.goto('/')
    const shown = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')]
          .filter((meta) => matchMedia(meta.media).matches)
          .map((meta) => meta.content),
      )
    await page.emulateMedia({ colorScheme: 'light' })
    const [light] = await shown()
    await page.emulateMedia({ colorScheme: 'dark' })
    const [dark] = await shown()
    expect(light).not.toBe(dark)
    await switchOf(page).click()
    expect(await shown()).toEqual([light])
    await switchOf(page).click()
    expect(await shown()).toEqual([dark])
  })

  test('follows in a tab that is open already', async ({ page, context }) => {
    const other = await context.newPage()
    await page.goto('/')
    await other.goto('/about/')
    await switchOf(page).click()
    await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(switchOf(other)).toHaveAccessibleName('Switch to light')
  })

  test('changes on this page even where storage is closed', async ({ page }) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('closed', 'SecurityError')
        },
      })
    })
    await page.goto('/')
    await switchOf(page).click()
    expect(await themeOf(page)).toBe('dark')
    expect(errors).toEqual([])
  })

  test('has no switch without scripts', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto('/')
    await expect(page.locator('fulcrum-theme')).toBeHidden()
    await context.close()
  })
})

test.describe('the contents', () => {
  test.use({ viewport: { width: 1440, height: 900 } })

  const current = (page: Page) => page.locator('.toc [aria-current="true"]')

  test('mark nothing above the first section, each section in turn, and the last at the end', async ({ page }) => {
    await page.goto(pageKinds.article)
    await expect(current(page)).toHaveCount(0)
    const ids = await page.locator('.article > .prose > h2').evaluateAll((headings) => headings.map(({ id }) => id))
    for (const id of ids) {
      await page.evaluate((id) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top ?? 0
        scrollTo({ top: scrollY + top - 20, behavior: 'instant' })
      }, id)
      await expect(current(page)).toHaveAttribute('href', `#${id}`)
    }
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }))
    await expect(current(page)).toHaveAttribute('href', `#${ids.at(-1)}`)
  })

  test('mark the section that was chosen in them', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(pageKinds.article)
    const links = page.locator('.toc a')
    for (const index of [2, 0, (await links.count()) - 1]) {
      await links.nth(index).click()
      await expect(links.nth(index)).toHaveAttribute('aria-current', 'true')
      await expect(current(page)).toHaveCount(1)
    }
  })
})

/** What is said of copying; verdicts of tools are a status too. */
const statusOf = (page: Page) => page.locator('.visually-hidden[role=status]')

test.describe('code', () => {
  test('is copied as it is written, and that is announced', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(pageKinds.article)
    const figure = page.locator('figure.code').first()
    const button = figure.getByRole('button')
    await figure.hover()
    await button.click()
    await expect(button).toHaveAccessibleName('Copied')
    await expect(statusOf(page)).toHaveText('Copied')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(await figure.locator('code').textContent())
    await expect(button).toHaveAccessibleName('Copy')
    await expect(statusOf(page)).toHaveText('')
  })

  test('is selected where the browser does not allow copying', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
    })
    await page.goto(pageKinds.article)
    const figure = page.locator('figure.code').first()
    await figure.getByRole('button').click()
    await expect(statusOf(page)).toContainText('The code is selected')
    const selected = await page.evaluate(() => String(getSelection()))
    expect(selected.replace(/\s/g, '')).toBe((await figure.locator('code').textContent())?.replace(/\s/g, ''))
  })

  test('shows its button to the keyboard, and to fingers at once; a target of 24 px at least', async ({
    browser,
    page,
  }) => {
    await page.goto(pageKinds.article)
    const button = page.locator('figure.code button').first()
    await expect(button).toHaveCSS('opacity', '0')
    await button.focus()
    await expect(button).toHaveCSS('opacity', '1')

    const phone = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })
    const touched = await phone.newPage()
    await touched.goto(pageKinds.article)
    const shown = touched.locator('figure.code button').first()
    await expect(shown).toHaveCSS('opacity', '1')
    const box = await shown.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
    await phone.close()
  })
})

test('a page works and complains of nothing when the module does not arrive', async ({ page }) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.route('**/islands/**', (route) => route.abort())
  await page.goto(pageKinds.article)
  await page.getByRole('link', { name: 'Search' }).click()
  await expect(page).toHaveURL('/search/')
  expect(errors).toEqual([])
})
