import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, type BrowserKind, until } from '../support/browsers/browser'
import { firefox } from '../support/browsers/firefox'
import { takeFaults, type Watched, watch } from '../support/browsers/watched'
import { webkit } from '../support/browsers/webkit'
import { buildSuiteSite } from '../support/suite-site'

const blocks = '/blog/every-block/'
const tools = '/blog/every-tool/'
const everyKind = [
  ...['/', '/blog/', blocks, tools, '/tags/', '/tags/blocks/', '/series/', '/series/the-series/', '/archive/'],
  ...['/authors/somebody-else/', '/tools/', '/tools/decide/', '/tools/count/', '/tools/share/', '/tools/weigh/'],
  ...['/about/', '/feeds/', '/search/', '/404.html'],
]

let site: Watched

beforeAll(async () => {
  const { folder } = await buildSuiteSite()
  site = await watch(folder)
})

afterAll(() => site?.close())

for (const kind of [firefox, webkit]) {
  const title = kind.missing ? `${kind.name} is not here: ${kind.missing}` : `in ${kind.name}`
  describe.skipIf(kind.missing)(title, () => {
    readsTheSite(kind)
    readsWithoutScripts(kind)
    if (kind === firefox) readsLargeText(kind)
  })
}

function readsTheSite(kind: BrowserKind): void {
  describe('with scripts', () => {
    let browser: Browser
    const open = (path: string) => browser.open(site.origin + path)

    beforeAll(async () => {
      browser = await kind.launch({ scripts: true })
    })

    afterAll(() => browser?.close())

    afterEach(async () => {
      expect(await takeFaults(browser)).toEqual([])
    })

    test('an article shows its title, text, note, code, table and picture', async () => {
      await open(blocks)
      const shown = await browser.evaluate(seen)
      for (const words of [
        'Every block of a text',
        'The text of the note.',
        'export const sum',
        'Tickets',
        'A tip that stands apart.',
        'The caption of the square.',
      ]) {
        expect(shown).toContain(words)
      }
      const picture = await until(browser, () => {
        const shown = document.querySelector('main img') as HTMLImageElement
        shown.scrollIntoView()
        return shown.complete && shown.naturalWidth
      })
      expect(picture).toBe(120)
    })

    test('a reader gets from the home page to an article, on to its topic, and back', async () => {
      await open('/')
      await browser.click(`main a[href="${blocks}"]`)
      await until(browser, isAt, blocks)
      await browser.click('main a[href="/tags/blocks/"]')
      await until(browser, isAt, '/tags/blocks/')
      await browser.back()
      await until(browser, isAt, blocks)
    })

    test('the theme can be made dark, and stays dark on the next page', async () => {
      await open('/')
      const darkens = async () => (await browser.evaluate(() => document.documentElement.dataset.theme)) === 'dark'
      for (let presses = 0; presses < 3 && !(await darkens()); presses++) await browser.click('fulcrum-theme button')
      const paper = () => browser.evaluate(() => getComputedStyle(document.body).backgroundColor)
      const dark = await paper()
      await open(blocks)
      expect(await darkens()).toBe(true)
      expect(await paper()).toBe(dark)
      await browser.evaluate(() => localStorage.clear())
      await open(blocks)
      expect(await paper()).not.toBe(dark)
    })

    test('the contents lead to a section and mark it', async () => {
      await open(blocks)
      await browser.click('.toc a[href="#the-third-section"]')
      await until(browser, () => {
        const { top } = document.getElementById('the-third-section')?.getBoundingClientRect() ?? { top: -1 }
        return top >= 0 && top < innerHeight
      })
      await until(
        browser,
        () => document.querySelector('.toc [aria-current]')?.getAttribute('href') === '#the-third-section',
      )
    })

    test('the search opens with a slash, finds while words are typed, and leads to an article', async () => {
      await open('/about/')
      await browser.press('/')
      await until(browser, () => document.activeElement?.closest('dialog') !== null)
      for (const character of 'marmalade') await browser.press(character)
      await until(browser, (path) => document.querySelector(`.hit a[href^="${path}"]`) !== null, blocks)
      await browser.press('ArrowDown')
      await browser.press('Enter')
      await until(browser, isAt, blocks)
    })

    test('a decision is answered, and its address says how', async () => {
      await open('/tools/decide/')
      await ready(browser)
      await browser.click('input[type=radio][value=no]')
      await until(browser, () => location.hash === '#decide=only:no')
      expect(await browser.evaluate(seen)).toContain('Hand it over')
    })

    test('signs are counted', async () => {
      await open('/tools/count/')
      await ready(browser)
      await browser.click('input[type=checkbox][name]')
      await until(browser, () => location.hash.startsWith('#count='))
      expect(await browser.evaluate(seen)).toContain('1 of 5')
    })

    test('a share is moved with the keyboard', async () => {
      await open('/tools/share/')
      await ready(browser)
      await browser.evaluate(() => (document.querySelector('input[type=range]') as HTMLElement).focus())
      await browser.press('ArrowRight')
      await until(browser, () => location.hash.startsWith('#share=code:15'))
    })

    test('weights are changed', async () => {
      await open('/tools/weigh/')
      await ready(browser)
      await browser.evaluate(() => (document.querySelector('input[type=number]') as HTMLInputElement).select())
      await browser.press('9')
      await until(browser, () => location.hash.startsWith('#weigh=time:9'))
    })

    test('a sum is worked out with the figures of a reader', async () => {
      await open('/tools/wait/')
      await ready(browser)
      const waits = () => Number.parseFloat(document.querySelector('td[data-name=queue]')?.textContent ?? '')
      expect(await browser.evaluate(waits)).toBe(8)
      await browser.evaluate(() => (document.querySelector('input[name=load]') as HTMLElement).focus())
      await browser.press('ArrowRight')
      await until(browser, () => location.hash.startsWith('#wait=load:85'))
      expect(await browser.evaluate(waits)).toBeCloseTo(11.3)
    })

    test('a formula has the height of a fraction', async () => {
      await open('/blog/plain/')
      const [whole, line] = await browser.evaluate(() => {
        const heightOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().height ?? 0
        return [heightOf('math[display=block] mfrac'), heightOf('math[display=block] mi')]
      })
      expect(line).toBeGreaterThan(5)
      expect(whole).toBeGreaterThan(1.5 * (line ?? 0))
    })

    test('diagrams and charts are drawn, and no text leaves its drawing', async () => {
      for (const path of [blocks, '/blog/every-still-component/']) {
        for (const width of [1280, 360]) {
          await browser.setWidth(width)
          await open(path)
          const { drawn, outside } = await browser.evaluate(findOutside)
          expect(drawn).toBe(path === blocks ? 4 : 1)
          expect(outside).toEqual([])
        }
      }
      await browser.setWidth(1280)
    })

    test('a shared answer is what another reader sees', async () => {
      await open(`${tools}#decide=only:yes`)
      await browser.evaluate(() => document.getElementById('decide')?.scrollIntoView())
      await until(browser, () => document.querySelector<HTMLInputElement>('#decide [value=yes]')?.checked)
    })

    test('every kind of page fits 320 px', async () => {
      expect(await findTooWide(browser, 320)).toEqual([])
    })
  })
}

function readsLargeText(kind: BrowserKind): void {
  describe('with text of twice the size', () => {
    let browser: Browser

    beforeAll(async () => {
      browser = await kind.launch({ scripts: true, fontSize: 32 })
    })

    afterAll(() => browser?.close())

    for (const width of [320, 768, 1440]) {
      test(`every kind of page fits ${width} px`, async () => {
        await browser.open(`${site.origin}/`)
        expect(await browser.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('34px')
        expect(await findTooWide(browser, width)).toEqual([])
      })
    }
  })
}

function readsWithoutScripts(kind: BrowserKind): void {
  describe('without scripts', () => {
    let browser: Browser

    beforeAll(async () => {
      browser = await kind.launch({ scripts: false })
    })

    afterAll(() => browser?.close())

    test('the text and the tools are complete, and nothing is offered that needs scripts', async () => {
      await browser.open(site.origin + tools)
      const shown = await browser.evaluate(seen)
      for (const words of [
        'What you know can be told in an hour.',
        'Then somebody learns.',
        'The calendar is full.',
        'Where the week goes',
        'Cost',
      ]) {
        expect(shown).toContain(words)
      }
      expect(shown).not.toContain('Copy as Markdown')
      expect(await browser.evaluate(() => (document.querySelector('fulcrum-theme') as HTMLElement).offsetWidth)).toBe(0)
    })

    test('links and the search lead on', async () => {
      await browser.open(`${site.origin}/`)
      const links = await browser.evaluate(() => [...document.querySelectorAll('a')].map(({ href }) => href))
      for (const path of [blocks, '/search/']) {
        expect(links).toContain(site.origin + path)
        await browser.open(site.origin + path)
        expect(await browser.evaluate(() => document.querySelectorAll('h1').length)).toBe(1)
      }
    })
  })
}

/** Opens every kind of page `width` pixels wide, and says which are wider than that. */
async function findTooWide(browser: Browser, width: number): Promise<string[]> {
  await browser.setWidth(width)
  const tooWide: string[] = []
  for (const path of everyKind) {
    await browser.open(site.origin + path)
    const [content, window] = await browser.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(window).toBe(width)
    if (content > window) tooWide.push(`${path} is ${content} pixels wide`)
  }
  return tooWide
}

/** Counts the drawings that a page shows, and finds texts that are not in theirs, or too small to read. */
function findOutside(): { drawn: number; outside: string[] } {
  const shown = [...document.querySelectorAll('.drawn-view svg')].filter((svg) => svg.getBoundingClientRect().width > 0)
  const outside = shown.flatMap((svg) => {
    const around = svg.getBoundingClientRect()
    return [...svg.querySelectorAll('text')].flatMap((text) => {
      const { left, right, top, bottom, height } = text.getBoundingClientRect()
      const isIn =
        left > around.left - 4 && right < around.right + 4 && top > around.top - 4 && bottom < around.bottom + 4
      return isIn && height > 11 ? [] : [`${text.textContent}: ${left}-${right} of ${around.left}-${around.right}`]
    })
  })
  return { drawn: shown.length, outside }
}

/** What a page shows as text. */
function seen(): string {
  // biome-ignore lint/performance/useDomNodeTextContent: what is seen is the question
  return document.body.innerText
}

function isAt(path: string): boolean {
  return location.pathname === path && document.readyState === 'complete'
}

/** Waits until the tool of a page can be answered, which is when it offers to copy the answers. */
function ready(browser: Browser): Promise<unknown> {
  return until(browser, () =>
    [...document.querySelectorAll('button')].some(
      (one) => one.textContent === 'Copy as Markdown' && one.checkVisibility({ visibilityProperty: true }),
    ),
  )
}
