import { expect, type Page, test } from '@playwright/test'
import { pageKinds } from '../support/pages'

const tool = (page: Page) => page.locator('fulcrum-matrix#weigh')
const result = (page: Page) => tool(page).getByRole('status').first()
const field = (page: Page, name: string) => tool(page).getByRole('spinbutton', { name, exact: true })

test.beforeEach(async ({ page }) => {
  await page.goto(`${pageKinds.article}#weigh`)
  await expect(tool(page).locator('.tool-bar')).toBeVisible()
})

test('is changed with the keyboard alone, and the focus stays where it is', async ({ page }) => {
  await field(page, 'Weight: Time').focus()
  await page.keyboard.press('ArrowUp')
  await expect(field(page, 'Weight: Time')).toHaveValue('31')
  await page.keyboard.press('Tab')
  await expect(field(page, 'Score: Make on Time')).toBeFocused()
  await page.keyboard.type('5')
  await expect(field(page, 'Score: Make on Time')).toHaveValue('5')
  await expect(field(page, 'Score: Make on Time')).toBeFocused()
})

test('is a table whose cells have headers', async ({ page }) => {
  await expect(tool(page).getByRole('columnheader')).toHaveText(['Criterion', 'Weight', 'Make', 'Buy', 'Borrow'])
  await expect(tool(page).getByRole('rowheader')).toHaveText(['Time', 'Fit', 'Cost', 'Leaving', 'Weighted average'])
})

test('says who wins and what that rests on, and is right about it', async ({ page }) => {
  await expect(result(page)).toContainText('“Borrow” leads with 3.70, 0.20 ahead of “Make”.')
  await expect(result(page)).toContainText('“Buy” would lead if “Time” weighed more than 39% (now 30%).')
  // 45 of 115 is the threshold.
  for (const [weight, said] of [
    ['44', '“Borrow” leads'],
    ['45', '“Buy” and “Borrow” tie'],
    ['46', '“Buy” leads'],
  ] as const) {
    await field(page, 'Weight: Time').fill(weight)
    await expect(result(page)).toContainText(said)
  }
  await expect(tool(page).locator('[data-place="1"]')).toHaveText(/^3\.\d\d$/)
})

test('says when options are level, and when nothing weighs anything', async ({ page }) => {
  for (const name of ['Time', 'Fit', 'Leaving']) {
    await field(page, `Weight: ${name}`).fill('0')
  }
  await field(page, 'Score: Buy on Cost').fill('4')
  await expect(result(page)).toHaveText('“Buy” and “Borrow” tie at 4.00.')
  await field(page, 'Weight: Cost').fill('0')
  await expect(result(page)).toHaveText('Give at least one criterion a weight.')
})

test('brings a number that cannot be to one that can', async ({ page }) => {
  const score = field(page, 'Score: Make on Cost')
  for (const [typed, read] of [
    ['9', '5'],
    ['0', '1'],
    ['', '2'],
    ['3.6', '4'],
  ] as const) {
    await score.fill(typed)
    await score.blur()
    await expect(score).toHaveValue(read)
  }
})

test('takes no notice of numbers in the address that are none', async ({ page }) => {
  await page.goto('about:blank')
  await page.goto(`${pageKinds.article}#weigh=time:lots,cost:-5,make.cost:9,nothing:1,__proto__:2`)
  await expect(field(page, 'Weight: Time')).toHaveValue('30')
  await expect(field(page, 'Weight: Cost')).toHaveValue('0')
  await expect(field(page, 'Score: Make on Cost')).toHaveValue('5')
})
