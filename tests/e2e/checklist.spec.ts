import { expect, type Page, test } from '@playwright/test'

const essay = '/blog/the-technical-leaders-dilemma-when-to-code-and-when-to-delegate/'
const tool = (page: Page) => page.locator('fulcrum-checklist#signs')
const result = (page: Page) => tool(page).locator('.tool-verdict')

test.beforeEach(async ({ page }) => {
  await page.goto(`${essay}#signs`)
  await expect(tool(page).locator('.tool-bar')).toBeVisible()
})

test('is ticked with the keyboard alone, and the focus stays where it is', async ({ page }) => {
  const first = tool(page).getByRole('checkbox', { name: 'A ticket of somebody else’s' })
  await first.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(tool(page).getByRole('checkbox', { name: 'Decisions you would have wanted' })).toBeFocused()
  await expect(tool(page).getByRole('checkbox', { checked: true })).toHaveCount(3)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Space')
  await expect(tool(page).getByRole('checkbox', { checked: true })).toHaveCount(2)
})

test('groups its signs under what they are signs of', async ({ page }) => {
  await expect(tool(page).getByRole('group', { name: 'Too much' }).getByRole('checkbox')).toHaveCount(5)
  await expect(tool(page).getByRole('group', { name: 'Too little' }).getByRole('checkbox')).toHaveCount(4)
})

test('says what the ticks come to in a live region, and marks the verdicts that hold', async ({ page }) => {
  await expect(tool(page).getByRole('status').first()).toHaveText('Nothing is ticked yet.')
  for (const name of ['A ticket of', 'The reviews and', 'A one-to-one']) {
    await tool(page).getByRole('checkbox', { name }).check()
  }
  await tool(page).getByRole('checkbox', { name: 'You are bored' }).check()
  await expect(result(page).locator('strong')).toHaveText('It tips towards “Too much”.')
  await expect(result(page)).toContainText('Too much: 3 of 5 signs. People are standing still.')
  await expect(result(page)).toContainText('Too little: 1 of 4 signs. Read the next design')
  await expect(tool(page).locator('.holds dt')).toHaveText(['3 to 5 signs', '1 sign'])
})

test('tips the beam to the side of which more is ticked', async ({ page }) => {
  const scale = tool(page).locator('.scale')
  await expect(scale).toHaveAttribute('data-tilt', '0')
  await tool(page).getByRole('checkbox', { name: 'A ticket of' }).check()
  await expect(scale).toHaveAttribute('data-tilt', '-1')
  for (const name of ['A fortnight passes', 'You promise a date']) {
    await tool(page).getByRole('checkbox', { name }).check()
  }
  await expect(scale).toHaveAttribute('data-tilt', '1')
})
