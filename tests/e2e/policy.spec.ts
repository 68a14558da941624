import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { headersFor, loadPolicy } from '../../lib/export'
import { buildSite, exported } from '../support/build'
import { type Host, hosts } from '../support/hosts'
import { pageKinds } from '../support/pages'
import { suiteSite } from '../support/suite-site'

/** A host with the real headers: nginx, or the site's own server where nginx is not installed. */
const [name, start] = Object.entries(hosts).find(([host, start]) => host === 'nginx' && start) ?? [
  'npm start',
  hosts['npm start'],
]

/** With code in it, so that there is something to copy. */
const kinds = { ...pageKinds, 'article with code': '/blog/every-block/', 'article with a formula': '/blog/plain/' }

test('every rule is for files that are there, so that a renamed file does not lose its headers', async () => {
  const { folder, files } = await exported(join(process.cwd(), '.tested/site'))
  const unused = loadPolicy(folder).rules.filter(
    ({ path }) => !files.some((file) => headersFor([{ path, headers: { used: 'yes' } }], `/${file}`).used),
  )
  // The suite's site has no page that keeps the runtime of Next, no second search index and no `public/images/`.
  expect(unused.map(({ path }) => path)).toEqual(['/_next/static/*', '/pagefind/parts/*', '/images/*'])
})

for (const basePath of ['', '/notes']) {
  test.describe(`under ${name}${basePath && `, at ${basePath}/`}`, () => {
    // One worker, and so one host, for all of them.
    test.describe.configure({ mode: 'default' })
    let host: Host | undefined

    test.beforeAll(async () => {
      test.setTimeout(300_000)
      const folder = basePath === '' ? join(process.cwd(), '.tested/site') : (await exportAt(basePath)).folder
      host = await start?.({ folder, basePath })
    })
    test.afterAll(() => host?.stop())

    const address = (path: string) => `${host?.origin}${basePath}${path}`

    for (const [kind, path] of Object.entries(kinds)) {
      test(`${kind} breaks no rule of its policy while everything on it is used`, async ({ page }) => {
        const complaints = await listen(page)
        await page.goto(address(path))
        await useEverything(page)
        expect(await complaints()).toEqual([])
      })
    }

    test('no page breaks a rule of its policy without scripts', async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: false })
      const page = await context.newPage()
      const errors: string[] = []
      page.on('console', (message) => message.type() === 'error' && errors.push(`${page.url()}: ${message.text()}`))
      for (const path of Object.values(kinds)) {
        const answer = await page.goto(address(path))
        expect(answer?.status()).toBe(200)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      }
      await context.close()
      expect(errors).toEqual([])
    })

    test('what is put into a page on its way does not run', async ({ page }) => {
      const complaints = await listen(page)
      await page.route(address(pageKinds.article), async (route) => {
        const response = await route.fetch()
        const body = (await response.text()).replace(
          '</main>',
          '<script>window.injected = "script"</script><img src="/x.png" onerror="window.injected = \'handler\'"><p style="color: red">Injected</p></main>',
        )
        await route.fulfill({ response, body })
      })
      await page.goto(address(pageKinds.article))
      await expect(page.getByText('Injected')).not.toHaveCSS('color', 'rgb(255, 0, 0)')
      expect(await page.evaluate(() => 'injected' in window)).toBe(false)
      expect((await complaints()).filter((complaint) => complaint.startsWith('script-src')).length).toBeGreaterThan(1)
    })
  })
}

/** The suite's own publication at a base path. */
function exportAt(basePath: string) {
  const name = 'policy-base-path'
  return buildSite(name, { ...suiteSite, BASE_PATH: basePath, SITE_URL: 'https://example.org' })
}

/** Everything that the browser, or the page, finds wrong from now on. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.addInitScript(() => {
    const violations: string[] = []
    Object.assign(window, { violations })
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      violations.push(`${effectiveDirective} ${blockedURI} ${sample}`),
    )
  })
  return async () => [
    ...(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)),
    ...errors,
  ]
}

/** The theme, the contents, every copy button, and the search up to its results. */
async function useEverything(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Switch to / }).click()
  const contents = page.locator('.toc a')
  if (await contents.first().isVisible()) await contents.last().click()
  for (const button of await page.getByRole('button', { name: 'Copy' }).all()) await button.click()
  await page.keyboard.press('/')
  const field = page.locator('input:focus')
  await field.fill('team')
  await expect(page.locator('li mark').first()).toBeVisible()
  await page.keyboard.press('Escape')
}
