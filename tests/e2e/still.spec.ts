import { expect, type Page, test } from '@playwright/test'
import { budgets, weigh } from '../../lib/export'
import { findViolations } from '../support/axe'
import { pageKinds } from '../support/pages'
import { readPdf } from '../support/pdf'

const { article } = pageKinds
const still = '/blog/every-still-component/'
const left = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((one) => one.getBoundingClientRect().left)

test('the article with every tool loads no more script than any other', async ({ page }) => {
  const scripts: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body())
  })
  await page.goto(article, { waitUntil: 'networkidle' })
  await expect(page.locator('.tool, .compare')).toHaveCount(6)
  const inline = await page
    .locator('script:not([src]):not([type="application/ld+json"])')
    .evaluateAll((all) => all.map((one) => one.innerHTML))
  const bytes = [...(await Promise.all(scripts)), ...inline].reduce((sum, script) => sum + weigh(script), 0)
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(budgets.scripts)
})

test('two sides stand beside each other, and one above the other on a phone', async ({ page }) => {
  await page.goto(article)
  expect(await left(page, '.side-bad')).toBeGreaterThan((await left(page, '.side-good')) + 100)
  const signs = await page
    .locator('.side li')
    .evaluateAll((items) => items.map((item) => getComputedStyle(item, '::before').content))
  expect(signs).toEqual(['"+"', '"+"', '"+"', '"–"', '"–"', '"–"', '"–"'])
  await page.setViewportSize({ width: 360, height: 800 })
  expect(await left(page, '.side-bad')).toBe(await left(page, '.side-good'))
})

test('two sides are printed on one page', async ({ page }) => {
  await page.goto(article)
  const sheets = await readPdf(await page.pdf({ format: 'A4' }))
  const begin = sheets.findIndex((sheet) => sheet.includes('Reasons for it'))
  expect(sheets[begin]).toContain('The fourth reason against it')
})

test('a step can be linked to', async ({ page }) => {
  await page.goto(still)
  const step = page.getByRole('listitem').filter({ hasText: 'Write the answer' })
  await step.getByRole('link', { name: 'Link to step: Write the answer' }).click()
  await expect(page).toHaveURL(/#write-the-answer$/)
  await expect(step).toBeInViewport()
})

test('a claim leads to its source, and the source back to each claim', async ({ page }) => {
  await page.goto(still)
  const claims = page.getByRole('link', { name: 'Source 2 (study)' })
  await expect(claims).toHaveCount(2)
  await claims.nth(1).click()
  const source = page.getByRole('region', { name: 'Sources' }).getByRole('listitem').nth(1)
  await expect(source).toBeInViewport()
  await expect(source).toContainText('Second Author')
  await source.getByRole('link', { name: 'Back to text (source 2, mention 1)' }).click()
  await expect(claims.nth(0)).toBeInViewport()
})

test('a pull quote is seen, and heard only where the text says it', async ({ page }) => {
  await page.goto(still)
  const words = 'a letter that is answered is a short letter'
  await expect(page.locator('.pull-quote')).toContainText(words)
  await expect(page.getByRole('paragraph').filter({ hasText: words })).toHaveCount(1)
})

test('a digression stands in the margin where there is one', async ({ page }) => {
  const beside = () =>
    page.locator('.aside').evaluate((one) => {
      const text = one.parentElement?.getBoundingClientRect()
      return one.getBoundingClientRect().left >= (text?.right ?? 0)
    })
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(still)
  expect(await beside()).toBe(true)
  await page.setViewportSize({ width: 768, height: 900 })
  expect(await beside()).toBe(false)
})

for (const path of [article, still]) {
  test(`all of it is accessible in light and dark, fits 320 px, and is printed without links back: ${path}`, async ({
    page,
  }) => {
    await page.goto(path)
    expect(await findViolations(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 800 })
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(beyond).toBe(0)
    await page.emulateMedia({ media: 'print' })
    for (const one of await page.locator('.side, .step, .aside, .pull-quote, .support, .sources li').all()) {
      await expect(one).toBeVisible()
    }
    for (const one of await page.locator('.note-back, .anchor').all()) await expect(one).toBeHidden()
  })
}
