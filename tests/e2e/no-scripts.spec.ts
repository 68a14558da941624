import { expect, test } from '@playwright/test'
import { pageKinds } from '../support/pages'

// The page of the search offers other ways where it cannot search.
const { search: _, ...same } = pageKinds

for (const [kind, path] of Object.entries(same)) {
  test(`${kind} says the same without scripts`, async ({ browser }) => {
    const read = async (javaScriptEnabled: boolean) => {
      const context = await browser.newContext({ javaScriptEnabled })
      const page = await context.newPage()
      await page.goto(path)
      const main = page.getByRole('main')
      // What can be done with answers, useless without scripts, and what is said instead.
      await main.locator('.tool-live, .tool-still').evaluateAll((controls) => {
        for (const control of controls) control.remove()
      })
      // A field says its number to those who can change it.
      if (javaScriptEnabled) {
        await main.locator('input[type=number]').evaluateAll((fields) => {
          for (const field of fields) field.replaceWith((field as HTMLInputElement).value)
        })
      }
      // biome-ignore lint/performance/useDomNodeTextContent: what is seen is the question
      const seen = { text: await main.innerText(), links: await main.getByRole('link').count() }
      await context.close()
      return seen
    }
    expect(await read(false)).toEqual(await read(true))
  })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

  test('notes, contents and navigation still open', async ({ page }) => {
    await page.goto(pageKinds.article)
    await page.getByRole('button', { name: 'Note 1' }).click()
    await expect(page.locator('.note').first()).toBeVisible()
    await page.locator('.toc summary').click()
    await expect(page.locator('.toc').getByRole('link').first()).toBeVisible()
    await page.getByRole('button', { name: 'Menu' }).click()
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Topics' })).toBeVisible()
  })

  test('the search offers what works, and no form', async ({ page }) => {
    await page.goto(pageKinds.search)
    await expect(page.getByRole('searchbox')).toBeHidden()
    await expect(page.getByRole('main').getByRole('link', { name: 'the archive' })).toBeVisible()
  })
})
