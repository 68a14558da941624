import { existsSync } from 'node:fs'
import puppeteer, { type KeyInput } from 'puppeteer-core'
import type { Browser, BrowserKind, LaunchOptions } from './browser'

const { FIREFOX_PATH } = process.env
const path = [FIREFOX_PATH ?? '', '/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path))

/** Firefox over WebDriver BiDi, which it supports natively: https://pptr.dev/webdriver-bidi */
export const firefox: BrowserKind = {
  name: 'Firefox',
  missing: path ? undefined : 'install firefox-esr, or set FIREFOX_PATH',
  launch: (options) => launch(path ?? '', options),
}

async function launch(executablePath: string, { scripts, fontSize = 16 }: LaunchOptions): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    // A page restored from the back/forward cache never reports that it has loaded.
    extraPrefsFirefox: {
      'javascript.enabled': scripts,
      'browser.sessionhistory.max_total_viewers': 0,
      'font.size.variable.x-western': fontSize,
    },
  })
  const page = await browser.newPage()
  const setWidth = (width: number) => page.setViewport({ width, height: 800 })
  await setWidth(1280)
  return {
    name: 'Firefox',
    async open(url) {
      await page.goto(url)
    },
    async back() {
      await page.goBack()
    },
    evaluate: (run, ...args) => page.evaluate(`(${run})(...${JSON.stringify(args)})`) as Promise<never>,
    click: (selector) => page.click(selector),
    press: (key) => page.keyboard.press(key as KeyInput),
    setWidth,
    close: () => browser.close(),
  }
}
