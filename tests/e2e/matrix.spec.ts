import { expect, type Page, test } from '@playwright/test'

const essay = '/blog/the-weights-are-the-argument/'
const tool = (page: Page) => page.locator('fulcrum-matrix#search-engine')
const result = (page: Page) => tool(page).getByRole('status').first()
const field = (page: Page, name: string) => tool(page).getByRole('spinbutton', { name, exact: true })

test.beforeEach(async ({ page }) => {
  await page.goto(`${essay}#search-engine`)
  await expect(tool(page).locator('.tool-bar')).toBeVisible()
})

test('is changed with the keyboard alone, and the focus stays where it is', async ({ page }) => {
  await field(page, 'Weight of Time to first release').focus()
  await page.keyboard.press('ArrowUp')
  await expect(field(page, 'Weight of Time to first release')).toHaveValue('31')
  await page.keyboard.press('Tab')
  await expect(field(page, 'Build, Time to first release')).toBeFocused()
  await page.keyboard.type('5')
  await expect(field(page, 'Build, Time to first release')).toHaveValue('5')
  await expect(field(page, 'Build, Time to first release')).toBeFocused()
})

test('is a table whose cells have headers', async ({ page }) => {
  await expect(tool(page).getByRole('columnheader')).toHaveText(['Criterion', 'Weight', 'Build', 'Buy', 'Adopt'])
  await expect(tool(page).getByRole('rowheader')).toHaveText([
    'Time to first release',
    'Fit to our documents',
    'Cost over three years',
    'Ease of leaving later',
    'Weighted mean',
  ])
})

test('says who wins and what that rests on, and is right about it', async ({ page }) => {
  await expect(result(page)).toContainText('“Adopt” wins with 3.70, 0.20 ahead of “Build”.')
  await expect(result(page)).toContainText('“Buy” wins once “Time to first release” weighs more than 39.1% (now 30%).')
  // 45 of 115 is the threshold.
  for (const [weight, said] of [
    ['44', '“Adopt” wins'],
    ['45', '“Buy” and “Adopt” are level'],
    ['46', '“Buy” wins'],
  ] as const) {
    await field(page, 'Weight of Time to first release').fill(weight)
    await expect(result(page)).toContainText(said)
  }
  await expect(tool(page).locator('[data-place="1"]')).toHaveText(/^3\.\d\d$/)
})

test('says when options are level, and when nothing weighs anything', async ({ page }) => {
  for (const name of ['Time to first release', 'Fit to our documents', 'Ease of leaving later']) {
    await field(page, `Weight of ${name}`).fill('0')
  }
  await field(page, 'Buy, Cost over three years').fill('4')
  await expect(result(page)).toHaveText('“Buy” and “Adopt” are level at 4.00.')
  await field(page, 'Weight of Cost over three years').fill('0')
  await expect(result(page)).toHaveText('No criterion has a weight.')
})

test('brings a number that cannot be to one that can', async ({ page }) => {
  const score = field(page, 'Build, Cost over three years')
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
  await page.goto(`${essay}#search-engine=time:lots,cost:-5,build.cost:9,nothing:1,__proto__:2`)
  await expect(field(page, 'Weight of Time to first release')).toHaveValue('30')
  await expect(field(page, 'Weight of Cost over three years')).toHaveValue('0')
  await expect(field(page, 'Build, Cost over three years')).toHaveValue('5')
})
