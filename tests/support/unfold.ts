import type { Page } from '@playwright/test'

/**
 * Opens every panel that readers can open, and calls `look` for each tab that they can choose, or once if there are no
 * tabs. Returns what it found, in order.
 */
export async function unfold<Found>(page: Page, look: (page: Page) => Promise<Found>): Promise<Found[]> {
  const tabs = await page.evaluate(() => {
    for (const panel of document.querySelectorAll<HTMLDetailsElement>('.prose details')) panel.open = true
    return Math.max(1, ...[...document.querySelectorAll('.tabs')].map((one) => one.querySelectorAll('.tab').length))
  })
  const found: Found[] = []
  for (let at = 0; at < tabs; at++) {
    await page.evaluate((chosen) => {
      for (const one of document.querySelectorAll('.tabs')) {
        const input = one.querySelectorAll<HTMLInputElement>('.tab-choice')[chosen]
        if (input) input.checked = true
      }
    }, at)
    found.push(await look(page))
  }
  return found
}
