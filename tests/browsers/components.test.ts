import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, until } from '../support/browsers/browser'
import { firefox } from '../support/browsers/firefox'
import { takeFaults, type Watched, watch } from '../support/browsers/watched'
import { webkit } from '../support/browsers/webkit'
import { buildSite } from '../support/build'
import { examples } from '../support/examples'
import { writeExamples } from '../support/examples-site'

/** Every component for authors has a page with its example. */
const slugs = Object.keys(examples).map((name) => name.toLowerCase())
let site: Watched

beforeAll(async () => {
  const posts = Object.entries(examples).map(([name, example]) => ({ slug: name.toLowerCase(), example }))
  const root = writeExamples([...posts, { slug: 'wide', example: '![A wide square](/wide.svg)' }], {
    'public/wide.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="1000"/>',
  })
  const built = await buildSite('examples', { CONTENT_DIR: root, SITE_NOW: '2026-11-22T12:00:00Z' })
  site = await watch(built.folder)
})

afterAll(() => site?.close())

for (const kind of [firefox, webkit]) {
  const title = kind.missing ? `${kind.name} is not here: ${kind.missing}` : `components in ${kind.name}`
  describe.skipIf(kind.missing)(title, () => {
    let browser: Browser
    const open = (slug: string) => browser.open(`${site.origin}/blog/${slug}/`)

    beforeAll(async () => {
      browser = await kind.launch({ scripts: true })
    })

    afterAll(() => browser?.close())

    /** No script fails, and nothing breaks the policy: see `watch`. */
    afterEach(async () => {
      expect(await takeFaults(browser)).toEqual([])
    })

    for (const width of [320, 1440]) {
      test(`each comes to life where it is seen, and fits ${width} px`, async () => {
        await browser.setWidth(width)
        for (const slug of slugs) {
          await open(slug)
          await until(browser, () => {
            for (const one of document.querySelectorAll('.prose :not(:defined)')) one.scrollIntoView()
            return document.querySelector('.prose :not(:defined)') === null
          })
          const [content, window] = await browser.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
          expect(content, slug).toBeLessThanOrEqual(window ?? 0)
        }
        await browser.setWidth(1280)
      })
    }

    test('a tab shows its panel instead of another', async () => {
      await open('tabs')
      const shown = () => [...document.querySelectorAll('.tab-panel')].map((panel) => panel.checkVisibility())
      expect(await browser.evaluate(shown)).toEqual([true, false, false])
      await browser.click('.tab:nth-of-type(2) .tab-label')
      expect(await browser.evaluate(shown)).toEqual([false, true, false])
    })

    test('a picture opens over the page, and Escape closes it', async () => {
      await open('wide')
      await until(browser, () => {
        document.querySelector('fulcrum-enlarge')?.scrollIntoView()
        return document.querySelector('fulcrum-enlarge:defined') !== null
      })
      await browser.click('fulcrum-enlarge img')
      await until(browser, () => document.querySelector('dialog.enlarged[open] img') !== null)
      await browser.press('Escape')
      await until(browser, () => document.querySelector('dialog.enlarged') === null)
    })

    test('a recording is the browser’s own player, and has fetched nothing', async () => {
      for (const [slug, element] of [
        ['video', 'video'],
        ['audio', 'audio'],
      ] as const) {
        await open(slug)
        const player = await browser.evaluate((name) => {
          const media = document.querySelector(name) as HTMLMediaElement
          return { height: media.offsetHeight, controls: media.controls, fetched: media.buffered.length }
        }, element)
        expect(player).toEqual({ height: expect.any(Number), controls: true, fetched: 0 })
        expect(player.height).toBeGreaterThan(20)
      }
    })

    test('a player of another site is a link until it is pressed', async () => {
      for (const slug of ['youtube', 'vimeo', 'codepen']) {
        await open(slug)
        const [frames, links] = await browser.evaluate(() => [
          document.querySelectorAll('iframe').length,
          document.querySelectorAll('.player-open[href^="https://"]').length,
        ])
        expect([slug, frames]).toEqual([slug, 0])
        expect(links).toBeGreaterThan(0)
      }
    })
  })
}
