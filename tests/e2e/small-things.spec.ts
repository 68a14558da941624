import { expect, type Locator, test } from '@playwright/test'
import sharp from 'sharp'
import { pageKinds } from '../support/pages'

const everyBlock = '/blog/every-block/'

/** Returns whether the left and the right edge of a block of code are shaded, looking above its first line. */
async function shadedEdges(block: Locator): Promise<boolean[]> {
  const { data, info } = await sharp(await block.screenshot())
    .raw()
    .toBuffer({ resolveWithObject: true })
  const green = (x: number) => data[(6 * info.width + x) * info.channels + 1] ?? 0
  const ground = green(Math.floor(info.width / 2))
  return [2, info.width - 3].map((x) => Math.abs(green(x) - ground) > 8)
}

test('code is shaded at the edge beyond which there is more', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto(everyBlock)
  const block = page.locator('.code-block').first()
  expect(await shadedEdges(block)).toEqual([false, true])
  await block.evaluate((one) => one.scrollTo({ left: one.scrollWidth }))
  await expect.poll(() => shadedEdges(block)).toEqual([true, false])
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect.poll(() => shadedEdges(block)).toEqual([false, false])
})

test('no line of facts begins or ends in a dot', async ({ page }) => {
  await page.goto(pageKinds.article)
  const facts = page.locator('.article-head .facts')
  await expect(facts).toHaveText(/^By .+ · .+ · \d+\smin read · Updated .+/)
  for (let width = 320; width <= 480; width += 20) {
    await page.setViewportSize({ width, height: 800 })
    const places = await facts.evaluate((line) => {
      const start = line.getBoundingClientRect().left
      return [...line.querySelectorAll('.dot')].map((dot) => {
        const [box, fact] = [dot.getBoundingClientRect(), dot.parentElement?.getBoundingClientRect()]
        return {
          isBesideFact: box.top < (fact?.bottom ?? 0),
          isAtStart: (fact?.left ?? 0) - start < 1,
          gap: box.right - start,
        }
      })
    })
    expect(places.length).toBe(3)
    for (const { isBesideFact, isAtStart, gap } of places) {
      expect(isBesideFact).toBe(true)
      // A dot before the first letter of a line is outside the part that is painted.
      if (isAtStart) expect(gap).toBeLessThanOrEqual(1)
    }
    expect(await facts.evaluate((line) => getComputedStyle(line).clipPath)).toMatch(/^inset\(-\d/)
  }
})

test('the navigation of a wide screen stands beside the buttons', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(pageKinds.home)
  const end = (await page.locator('.site-menu ul').first().getByRole('link').last().boundingBox())?.x ?? 0
  const buttons = (await page.locator('.site-actions').boundingBox())?.x ?? 0
  expect(buttons - end).toBeLessThan(120)
})

test('nothing overflows at twice the text size, nor on a very wide screen', async ({ page }) => {
  await page.goto(pageKinds.home)
  for (const path of Object.values(pageKinds)) {
    for (const [size, width] of [
      ['200%', 390],
      ['100%', 1920],
    ] as const) {
      await page.setViewportSize({ width, height: 844 })
      await page.goto(path)
      await page.evaluate((value) => document.documentElement.style.setProperty('font-size', value), size)
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect({ path, size, over }).toEqual({ path, size, over: 0 })
      const tops = await page
        .locator('.site-actions .icon-button:visible')
        .evaluateAll((buttons) => buttons.map((button) => Math.round(button.getBoundingClientRect().top)))
      expect(new Set(tops).size).toBe(1)
    }
  }
})

test('nothing hangs into the margin on paper', async ({ page }) => {
  await page.goto(everyBlock)
  const quotation = page.locator('.prose > blockquote').first()
  const indent = () => quotation.evaluate((one) => getComputedStyle(one.querySelector('p') ?? one).textIndent)
  expect(await indent()).not.toBe('0px')
  await page.emulateMedia({ media: 'print' })
  expect(await indent()).toBe('0px')
})
