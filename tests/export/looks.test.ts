import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findViolations } from '../support/axe'
import { type Built, buildSite } from '../support/build'
import { type InBrowser, openInBrowser } from '../support/in-browser'
import { pageKinds } from '../support/pages'
import { suiteSite } from '../support/suite-site'

const looks = [
  { look: 'personal', marks: ['class="person"', 'class="leaders"', 'prose indented'], fonts: ['newsreader-opsz'] },
  {
    look: 'team',
    marks: ['class="filters"', 'class="post-grid"', 'article contents-right'],
    fonts: ['instrument-sans-wdth', 'jetbrains-mono'],
  },
]

describe.each(looks)('the suite’s site with the look $look', ({ look, marks, fonts }) => {
  let built: Built
  let site: InBrowser

  beforeAll(async () => {
    const root = mkdtempSync(join(tmpdir(), `look-${look}-`))
    cpSync('tests/site', root, { recursive: true })
    cpSync(join('lib/cli/setup/looks', look), join(root, 'brand'), { recursive: true })
    built = await buildSite(`look-${look}`, { ...suiteSite, CONTENT_DIR: root })
    site = await openInBrowser(built.folder)
  })

  afterAll(() => site?.close())

  test('has its layout and its typefaces, and nothing of another look', () => {
    const pages = [built.read('index.html'), built.read(`${pageKinds.article.slice(1)}index.html`)].join('')
    expect(marks.filter((mark) => !pages.includes(mark))).toEqual([])
    const served = built.files.filter((file) => file.startsWith('typefaces/')).join()
    expect(fonts.filter((font) => !served.includes(font))).toEqual([])
    expect(served).not.toMatch(/source-serif|hanken/)
    expect(pages).not.toContain('.site-header:after')
  })

  test.each(['home', 'articles', 'article', 'tool', 'author', 'search', 'not found'] as const)(
    'is sound for axe, fits its screen and breaks no policy: %s',
    async (kind) => {
      const context = await site.browser.newContext({ viewport: { width: 1440, height: 900 } })
      const page = await context.newPage()
      const errors: string[] = []
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      page.on('pageerror', (error) => errors.push(error.message))
      await page.goto(site.origin + pageKinds[kind])
      expect(await findViolations(page)).toEqual([])
      await page.setViewportSize({ width: 360, height: 800 })
      const widest = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(widest).toBe(360)
      expect(errors.filter((text) => !/404/.test(text))).toEqual([])
      await context.close()
    },
  )
})
