import { expect, test } from '@playwright/test'
import { pageKinds } from '../support/pages'

test('the owner’s text is on the home page, above the lists, with its notes beside it', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(pageKinds.home)
  const [text, note, list] = await Promise.all(
    [page.locator('.home-text p').last(), page.locator('.home-text .note'), page.locator('.front')].map((one) =>
      one.boundingBox(),
    ),
  )
  if (!text || !note || !list) throw new Error('they are there')
  expect(note.x).toBeGreaterThan(text.x)
  expect(list.y).toBeGreaterThan(note.y + note.height)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
})

test('the owner’s texts after an essay and in the footer are on screens, and not on paper', async ({ page }) => {
  await page.goto(pageKinds.article)
  const [after, footer] = [page.getByText('after each of them'), page.getByText('at the foot of every page')]
  await expect(after).toBeVisible()
  await expect(footer).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(after).toBeHidden()
  await expect(footer).toBeHidden()
})

test('the owner’s text in the footer is on every page, that after an essay on essays alone', async ({ page }) => {
  for (const path of Object.values(pageKinds)) {
    await page.goto(path)
    await expect(page.getByText('at the foot of every page')).toHaveCount(1)
    await expect(page.getByText('after each of them')).toHaveCount(path === pageKinds.article ? 1 : 0)
  }
})
