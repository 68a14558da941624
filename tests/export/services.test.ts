import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findViolations } from '../support/axe'
import { type Built, buildSite } from '../support/build'
import { type InBrowser, openInBrowser } from '../support/in-browser'
import { suiteSite } from '../support/suite-site'

/** The suite's site, as it would be with every service. */
const SERVICES = `services: {
    statistics: { plausible: { domain: 'fixture.example' } },
    comments: { giscus: { repository: 'owner/name', repositoryId: 'R_1', category: 'Talk', categoryId: 'DIC_1' } },
    discuss: ['mastodon', 'bluesky', 'mail'],
    newsletter: { buttondown: 'fixture' },
  },`

const ESSAY = '/blog/plain/'
const FRAME = `<body><script>
  parent.postMessage({ giscus: { resizeHeight: 777 } }, '*')
  addEventListener('message', ({ data }) => { document.title = JSON.stringify(data.giscus) })
</script></body>`

let site: InBrowser
let built: Built

beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'services-'))
  cpSync('tests/site', root, { recursive: true })
  const settings = readFileSync('tests/site/site.ts', 'utf8')
  writeFileSync(join(root, 'site.ts'), settings.replace("services: { discuss: ['mail'] },", SERVICES))
  built = await buildSite('services', { ...suiteSite, CONTENT_DIR: root })
  site = await openInBrowser(built.folder)
})

afterAll(() => site?.close())

/** Opens a page. `asked` lists what was asked of others, whose answers are stand-ins; `blocked`, what the policy refused. */
async function open(path: string, options: { dnt?: boolean; scripts?: boolean } = {}) {
  const context = await site.browser.newContext({ javaScriptEnabled: options.scripts ?? true })
  if (options.dnt) await context.addInitScript(() => Object.defineProperty(navigator, 'doNotTrack', { value: '1' }))
  const page = await context.newPage()
  const asked: string[] = []
  const blocked: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) blocked.push(message.text())
  })
  await page.route(/^https:/, (route) => {
    const { hostname } = new URL(route.request().url())
    asked.push(hostname)
    if (hostname === 'giscus.app') return route.fulfill({ contentType: 'text/html', body: FRAME })
    if (hostname === 'buttondown.com') return route.fulfill({ contentType: 'text/html', body: '<h1>Thank you</h1>' })
    const body = 'fetch(new URL("/api/event", document.currentScript.src), { method: "POST", mode: "no-cors" })'
    return route.fulfill({ contentType: 'text/javascript', body })
  })
  await page.goto(site.origin + path, { waitUntil: 'networkidle' })
  return { page, asked, blocked, close: () => context.close() }
}

async function showComments(page: Page): Promise<void> {
  // The module is fetched when its place comes near.
  await page.locator('.comments').scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: 'Show comments' }).click()
}

describe('a site with every service', () => {
  test('counts a visit, and asks nothing else of others', async () => {
    const { asked, blocked, close } = await open(ESSAY)
    expect(asked).toEqual(['plausible.io', 'plausible.io'])
    expect(blocked).toEqual([])
    await close()
  })

  test('does not count whoever asks not to be tracked', async () => {
    const { asked, close } = await open(ESSAY, { dnt: true })
    expect(asked).toEqual([])
    await close()
  })

  test('loads comments when they are asked for, in the theme of the page, as tall as they are', async () => {
    const { page, asked, blocked, close } = await open(ESSAY, { dnt: true })
    await showComments(page)
    const frame = page.locator('.comments iframe')
    await expect.poll(() => frame.evaluate((one: HTMLElement) => one.style.height)).toBe('777px')
    expect(asked).toEqual(['giscus.app'])
    const asks = new URL((await frame.getAttribute('src')) ?? '').searchParams
    expect(Object.fromEntries(asks)).toMatchObject({
      term: 'blog/plain/',
      theme: 'preferred_color_scheme',
      // Whoever signs in comes back to the comments.
      origin: `${site.origin}${ESSAY}#foot.comments`,
    })
    await page.locator('fulcrum-theme button').click()
    const inside = page.frames().find((one) => one.url().includes('giscus.app'))
    await expect.poll(() => inside?.title()).toMatch(/^\{"setConfig":\{"theme":"(dark|light)"\}\}$/)
    expect(blocked).toEqual([])
    await close()
  })

  test('shows comments at once to whoever comes back from signing in, and takes the key out of the address', async () => {
    const { page, close } = await open(`${ESSAY}?giscus=a-key#foot.comments`, { dnt: true })
    await expect.poll(() => page.locator('.comments iframe').getAttribute('src')).toContain('&session=a-key&')
    expect(page.url()).toBe(`${site.origin}${ESSAY}#foot.comments`)
    await page.reload()
    await showComments(page)
    expect(await page.locator('.comments iframe').getAttribute('src')).toContain('&session=a-key&')
    await close()
  })

  test('lets readers subscribe, without scripts too, from an essay and from the page about feeds', async () => {
    for (const path of [ESSAY, '/feeds/']) {
      const { page, asked, blocked, close } = await open(path, { scripts: false })
      await page.getByLabel('Your email address').fill('reader@example.org')
      const sent = page.waitForRequest(/buttondown/)
      await page.getByRole('button', { name: 'Subscribe' }).click()
      expect((await sent).postData()).toBe('embed=1&email=reader%40example.org')
      expect(asked).toEqual(['buttondown.com'])
      expect(blocked).toEqual([])
      await close()
    }
  })

  test('names where an essay is discussed, and where its comments are kept, without scripts', async () => {
    const { page, close } = await open(ESSAY, { scripts: false })
    const links = await page
      .locator('.discuss a, .comments a')
      .evaluateAll((all) => all.map((one) => new URL((one as HTMLAnchorElement).href).host))
    expect(links).toEqual(['share.joinmastodon.org', 'bsky.app', '', 'github.com'])
    expect(await page.getByRole('button', { name: 'Show comments' }).isVisible()).toBe(false)
    await close()
  })

  test('is sound for axe and fits a narrow screen', async () => {
    const { page, close } = await open(ESSAY)
    expect(await findViolations(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await close()
  })

  test('says nothing of services on its other pages but of the statistics', () => {
    const others = built.files.filter((file) => file.endsWith('.html') && !/^(blog\/[^/]+|feeds)\/index/.test(file))
    expect(others.length).toBeGreaterThan(10)
    for (const file of others) {
      expect([file, ...(built.read(file).match(/giscus|buttondown|joinmastodon|bsky\.app|plausible/g) ?? [])]).toEqual([
        file,
      ])
    }
  })
})
