import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findViolations } from '../support/axe'
import { type Built, buildSite } from '../support/build'
import { type InBrowser, openInBrowser } from '../support/in-browser'

const ARTICLE = '/blog/delegate/'

let built: Built
let site: InBrowser

beforeAll(async () => {
  built = await buildSite('arabic', { CONTENT_DIR: 'tests/arabic', SITE_NOW: '2026-06-15' })
  site = await openInBrowser(built.folder)
})

afterAll(() => site?.close())

async function open(path: string, width = 1440): Promise<Page> {
  const page = await site.browser.newPage({ viewport: { width, height: 900 } })
  await page.goto(site.origin + path)
  return page
}

describe('a site in Arabic', () => {
  test('says so, and runs from right to left', () => {
    for (const file of ['index.html', '404.html', 'blog/delegate/index.html']) {
      expect(built.read(file), file).toMatch(/<html lang="ar" dir="rtl"/)
    }
  })

  test.each(['/', '/blog/', ARTICLE, '/tags/', '/tools/buy/', '/search/', '/feeds/', '/404.html'])(
    'is sound for axe and fits a wide and a narrow screen: %s',
    async (path) => {
      const page = await open(path)
      expect(await findViolations(page)).toEqual([])
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 900 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      }
      await page.close()
    },
  )

  test('begins at the right: the name before the menu, the contents before the text, the text before its notes', async () => {
    const page = await open(ARTICLE)
    const left = async (selector: string) => (await page.locator(selector).first().boundingBox())?.x ?? Number.NaN
    expect(await left('.site-name')).toBeGreaterThan(await left('.site-menu'))
    expect(await left('.toc')).toBeGreaterThan(await left('.prose > p'))
    expect(await left('.prose > p')).toBeGreaterThan(await left('.note'))
    await page.close()
  })

  test('has a search that finds a word, in a dialog that keys lead through', async () => {
    const page = await open('/')
    await page.keyboard.press('/')
    await page.getByRole('searchbox').or(page.locator('#search-words')).fill('التفويض')
    const hit = page.locator('.hits a.hit-title').first()
    await hit.waitFor()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.hits') !== null)).toBe(true)
    expect(await page.locator('.search-status').textContent()).toMatch(/نتيج|نتائج/)
    await page.close()
  })

  test('has tools that speak Arabic and whose sliders and scales are mirrored', async () => {
    const page = await open(ARTICLE)
    const guide = page.locator('#delegate-or-not')
    await guide.scrollIntoViewIfNeeded()
    await expect.poll(() => guide.evaluate((tool) => tool.matches(':defined'))).toBe(true)
    await guide.locator('input[value=yes]').first().check()
    await expect.poll(() => guide.locator('.tool-verdict').textContent()).toContain('تميل الكفة إلى «فوّضها».')
    // The first side is at the right, and the beam tips there.
    const [first, second] = await guide
      .locator('.scale-side')
      .evaluateAll((sides) => sides.map((side) => side.getBoundingClientRect().x))
    expect(first).toBeGreaterThan(second as number)
    const transform = await guide.locator('.scale svg').evaluate((svg) => getComputedStyle(svg).transform)
    expect(transform).toBe('matrix(-1, 0, 0, 1, 0, 0)')

    const slider = page.locator('#week input[type=range]').first()
    await slider.scrollIntoViewIfNeeded()
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toContain('ساعة')
    const before = Number(await slider.inputValue())
    await slider.press('ArrowLeft')
    expect(Number(await slider.inputValue())).toBe(before + 5)
    await slider.press('ArrowRight')
    expect(Number(await slider.inputValue())).toBe(before)
    await page.close()
  })

  test('marks the section that is being read, and opens its notes on a narrow screen', async () => {
    const wide = await open(ARTICLE)
    const link = wide.locator('.toc a').nth(1)
    await link.click()
    await expect.poll(() => link.getAttribute('aria-current')).toBe('true')
    await wide.close()
    const narrow = await open(ARTICLE, 360)
    await narrow.locator('.note-toggle').first().click()
    expect(await narrow.locator('.note').first().isVisible()).toBe(true)
    await narrow.close()
  })

  test('has share cards, which need a typeface with its letters', () => {
    expect(built.files).toContain('blog/delegate/og.png')
  })
})
