import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { pageKinds } from '../support/pages'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in the ${scheme}`, () => {
    test.use({ colorScheme: scheme })
    for (const [kind, path] of Object.entries(pageKinds)) {
      test(`${kind} has no violation that axe can find`, async ({ page }) => {
        await page.goto(path)
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
      })
    }
  })
}

for (const [kind, path] of Object.entries(pageKinds)) {
  test(`${kind} fits 320 px, and 640 px at twice the text size`, async ({ page }) => {
    for (const [width, fontSize] of [
      [320, '100%'],
      [640, '200%'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(path)
      await page.evaluate(
        (size) => document.documentElement.style.setProperty('font-size', `calc(1.0625 * ${size})`),
        fontSize,
      )
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(beyond, `${width} px wide, text at ${fontSize}`).toBe(0)
    }
  })

  test(`${kind} shows where the focus is, at every stop`, async ({ page }) => {
    await page.goto(path)
    const stops = await page
      // Radio buttons of one question are one stop.
      .locator(
        'a:visible, button:visible, summary:visible, input:not([type=radio]):visible, [role=group]:has([type=radio]):visible, [tabindex="0"]:visible',
      )
      .count()
    for (let stop = 0; stop < Math.min(stops, 40); stop++) {
      await page.keyboard.press('Tab')
      const outline = await page.evaluate(() => {
        const focused = document.activeElement
        if (!focused || focused === document.body) return 'nothing has the focus'
        const shown = focused.matches('.note-toggle') ? (focused.nextElementSibling ?? focused) : focused
        const { outlineStyle, outlineWidth } = getComputedStyle(shown)
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 ? 'seen' : `${focused.outerHTML} has no outline`
      })
      expect(outline).toBe('seen')
    }
  })
}
