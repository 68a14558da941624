import { expect, test } from '@playwright/test'
import { buildSources } from '../../lib/pictures'
import { pageKinds } from '../support/pages'

const [{ sizes } = { sizes: '' }] = buildSources([{ file: 'a.480.0123456789.avif', format: 'avif', width: 480 }])

for (const width of [320, 390, 700, 900, 960, 1000, 1200, 1280, 1440, 1920]) {
  test(`at ${width} pixels pictures are as wide as browsers are told`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(pageKinds.article)
    const told = await page.evaluate(async (sizes) => {
      const probe = new Image()
      probe.sizes = sizes
      // A picture that is as wide as its candidate says has the width of `sizes` in CSS pixels.
      probe.srcset = '/icon-192.png 192w'
      await new Promise((resolve) => probe.addEventListener('load', resolve))
      return probe.naturalWidth
    }, sizes)
    const box = await page.locator('.article > .prose').boundingBox()
    expect(Math.abs(told - (box?.width ?? 0))).toBeLessThan(8)
  })
}
