import type { Page } from '@playwright/test'

/** Blocks fonts. A font that arrives late is kept for the next page; without any, two loads of a page look the same. */
export async function withoutFaces(page: Page): Promise<void> {
  await page.route('**/*.woff2', (route) => route.abort())
}
