import type { Page } from '@playwright/test'

/** A face that comes late is kept for the next page: without any, two loads of a page are set alike. */
export async function withoutFaces(page: Page): Promise<void> {
  await page.route('**/*.woff2', (route) => route.abort())
}
