import { expect, type Page, test } from '@playwright/test'
import { findViolations } from '../support/axe'
import { pageKinds } from '../support/pages'

const kinds = {
  ...pageKinds,
  'article with a formula': '/blog/plain/',
  'article that another has replaced': '/blog/one-of-many-8/',
}

// One page load for every kind: what is asked of it changes only how it is shown.
for (const [kind, path] of Object.entries(kinds)) {
  test(`${kind} has no violation that axe can find, shows the focus, and fits narrow screens and large text`, async ({
    page,
  }) => {
    await page.goto(path)
    await test.step('no violation in light and dark', async () => {
      expect(await findViolations(page)).toEqual([])
    })
    await test.step('the focus is seen at every stop', async () => {
      for (let stop = Math.min(await countStops(page), 40); stop > 0; stop--) {
        await page.keyboard.press('Tab')
        expect(await focusOn(page)).toBe('seen')
      }
    })
    for (const [width, fontSize] of [
      [320, '100%'],
      [640, '200%'],
    ] as const) {
      await test.step(`fits ${width} px, text at ${fontSize}`, async () => {
        await page.setViewportSize({ width, height: 800 })
        expect(await widthBeyond(page, fontSize)).toBe(0)
      })
    }
  })
}

/** Radio buttons of one question are one stop. */
function countStops(page: Page): Promise<number> {
  const stops = [
    'a',
    'button',
    'summary',
    'input:not([type=radio])',
    '[role=group]:has([type=radio])',
    '[tabindex="0"]',
  ]
  return page.locator(stops.map((stop) => `${stop}:visible`).join(', ')).count()
}

/** `seen`, or what has the focus and does not show it. */
function focusOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return 'nothing has the focus'
    const shown = focused.matches('.note-toggle') ? (focused.nextElementSibling ?? focused) : focused
    const { outlineStyle, outlineWidth } = getComputedStyle(shown)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 ? 'seen' : `${focused.outerHTML} has no outline`
  })
}

/** Pixels by which the page is wider than the screen, with text at `size` of what readers have set. */
function widthBeyond(page: Page, size: string): Promise<number> {
  return page.evaluate((size) => {
    document.documentElement.style.setProperty('font-size', `calc(1.0625 * ${size})`)
    return document.documentElement.scrollWidth - document.documentElement.clientWidth
  }, size)
}
