import { expect, type Page, test } from '@playwright/test'
import { pageKinds } from '../support/pages'

const tool = (page: Page) => page.locator('fulcrum-checklist#count')
const result = (page: Page) => tool(page).locator('.tool-verdict')

test.beforeEach(async ({ page }) => {
  await page.goto(`${pageKinds.article}#count`)
  await expect(tool(page).locator('.tool-bar')).toBeVisible()
})

test('is ticked with the keyboard alone, and the focus stays where it is', async ({ page }) => {
  const first = tool(page).getByRole('checkbox', { name: 'Lunch is eaten' })
  await first.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(tool(page).getByRole('checkbox', { name: 'The same is said' })).toBeFocused()
  await expect(tool(page).getByRole('checkbox', { checked: true })).toHaveCount(3)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Space')
  await expect(tool(page).getByRole('checkbox', { checked: true })).toHaveCount(2)
})

test('groups its signs under what they are signs of', async ({ page }) => {
  await expect(tool(page).getByRole('group', { name: 'Too many' }).getByRole('checkbox')).toHaveCount(5)
  await expect(tool(page).getByRole('group', { name: 'Too few' }).getByRole('checkbox')).toHaveCount(4)
})

test('says what the ticks come to in a live region, and marks the verdicts that hold', async ({ page }) => {
  await expect(tool(page).getByRole('status').first()).toHaveText('Tick the signs you recognise.')
  for (const name of ['Lunch is', 'Most people', 'Each begins']) {
    await tool(page).getByRole('checkbox', { name }).check()
  }
  await tool(page).getByRole('checkbox', { name: 'News comes' }).check()
  await expect(result(page).locator('strong')).toHaveText('Tips towards “Too many”.')
  await expect(result(page)).toContainText('Too many: 3 of 5 signs ticked. The calendar is full.')
  await expect(result(page)).toContainText('Too few: 1 of 4 signs ticked. Ask who should')
  await expect(tool(page).locator('.holds dt')).toHaveText(['3–5 signs', '1 sign'])
})

test('tips the beam to the side of which more is ticked', async ({ page }) => {
  const scale = tool(page).locator('.scale')
  await expect(scale).toHaveAttribute('data-tilt', '0')
  await tool(page).getByRole('checkbox', { name: 'Lunch is' }).check()
  await expect(scale).toHaveAttribute('data-tilt', '-1')
  for (const name of ['Two people have', 'A plan rests']) {
    await tool(page).getByRole('checkbox', { name }).check()
  }
  await expect(scale).toHaveAttribute('data-tilt', '1')
})
