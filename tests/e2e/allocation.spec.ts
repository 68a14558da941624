import { expect, type Page, test } from '@playwright/test'
import { pageKinds } from '../support/pages'

const tool = (page: Page) => page.locator('fulcrum-allocation#share')
const share = (page: Page, name: string) => tool(page).getByRole('slider', { name })
const values = (page: Page) =>
  tool(page)
    .getByRole('slider')
    .evaluateAll((sliders) => sliders.map((slider) => Number((slider as HTMLInputElement).value)))

test.beforeEach(async ({ page }) => {
  await page.goto(`${pageKinds.article}#share`)
  await expect(tool(page).locator('.tool-bar')).toBeVisible()
})

test('is set with the keyboard alone, in steps of five that always make 100', async ({ page }) => {
  await share(page, 'Code').focus()
  await page.keyboard.press('ArrowRight')
  expect(await values(page)).toEqual([15, 30, 30, 25])
  await page.keyboard.press('End')
  expect(await values(page)).toEqual([100, 0, 0, 0])
  await page.keyboard.press('Home')
  expect(await values(page)).toEqual([0, 35, 35, 30])
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(share(page, 'Code')).toBeFocused()
  expect(await values(page)).toEqual([10, 30, 30, 30])
})

test('keeps what has been set by whoever works downwards', async ({ page }) => {
  for (const [name, value] of [
    ['Code', '25'],
    ['Reviews', '20'],
    ['People', '40'],
  ] as const) {
    await share(page, name).fill(value)
  }
  expect(await values(page)).toEqual([25, 20, 40, 15])
})

test('says every share with its hours, and the difference in a live region', async ({ page }) => {
  await expect(tool(page).getByRole('status').first()).toHaveText('Your week matches the one above.')
  await expect(share(page, 'Code')).toHaveAttribute('aria-valuetext', '10%, 4 hours')
  await share(page, 'Code').fill('25')
  await expect(share(page, 'Code')).toHaveAttribute('aria-valuetext', '25%, 10 hours, 6 hours more')
  await expect(tool(page).getByRole('status').first()).toHaveText(
    'You would move 6 of 40 hours. 6 more hours on Code; 2 fewer on Reviews, 2 fewer on People, 2 fewer on Plans.',
  )
})

test('draws the week as it is set, without a style attribute', async ({ page }) => {
  await share(page, 'Code').fill('50')
  const widths = await tool(page)
    .locator('.own-week svg svg')
    .evaluateAll((bars) => bars.map((bar) => `${bar.getAttribute('x')} ${bar.getAttribute('width')}`))
  expect(widths).toEqual(['0% 50%', '50% 20%', '70% 15%', '85% 15%'])
  await expect(tool(page).locator('[style]')).toHaveCount(0)
})

test('stands beside the author’s week, which is a table', async ({ page }) => {
  await expect(tool(page).getByRole('row', { name: /^Code .* 10% 4$/ })).toBeVisible()
  await share(page, 'Code').fill('50')
  await expect(tool(page).getByRole('row', { name: /^Code .* 10% 4$/ })).toBeVisible()
})

test('takes no notice of shares in the address that are none', async ({ page }) => {
  for (const hash of ['#share=code:50', '#share=code:50,reviews:50,people:50,plans:-50', '#share=code:1,reviews:9']) {
    await page.goto('about:blank')
    await page.goto(pageKinds.article + hash)
    await expect(tool(page).getByRole('status').first()).toHaveText('Your week matches the one above.')
    expect(await values(page)).toEqual([10, 30, 30, 30])
  }
})
