import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { afterEach, describe, expect, it } from 'vitest'
import { brandFonts, brandStyle, preloadedFonts } from '../../../lib/brand'
import { refreshSettings } from '../../../lib/site'
import { siteFile } from '../../support/settings'
import { siteWith } from '../../support/site'

afterEach(() => {
  refreshSettings()
})

/** Makes a site with these brand settings the current one. */
function brandWith(settings: string, site: Readonly<Record<string, unknown>> = {}) {
  const { root } = siteWith({ 'site.ts': siteFile(site), 'brand/brand.ts': `export default { ${settings} }\n` })
  refreshSettings({ CONTENT_DIR: root })
}

const names = async () => (await brandFonts()).map(({ file }) => file.replace(/\.\w{10}\.woff2$/, ''))

describe('the typefaces of a brand', () => {
  it('are two if it names none, with the upright faces preloaded', async () => {
    brandWith('')
    expect(await names()).toEqual([
      'source-serif-4-latin',
      'source-serif-4-latin-italic',
      'source-serif-4-latin-italic',
      'hanken-grotesk-latin',
    ])
    expect((await preloadedFonts()).map((path) => path.replace(/\.\w{10}\.woff2$/, ''))).toEqual([
      '/typefaces/source-serif-4-latin',
      '/typefaces/hanken-grotesk-latin',
    ])
  })

  it('are one if text and headings have the same', async () => {
    brandWith("faces: { text: '@fontsource-variable/newsreader', headings: '@fontsource-variable/newsreader' }")
    expect(await names()).toEqual(['newsreader-latin', 'newsreader-latin-italic', 'newsreader-latin-italic'])
    const css = await brandStyle()
    expect(css).toContain('--face-text:"newsreader",;--face-headings:"newsreader",;')
    expect(css).toContain('font-weight:400 800')
  })

  it('have the letters of the language, each for its range', async () => {
    brandWith('', { language: 'pl' })
    expect(await names()).toContain('source-serif-4-latin-ext')
    expect(await brandStyle()).toMatch(/source-serif-4-latin-ext\.\w+\.woff2\)[^}]*unicode-range:U\+0100/)
  })

  it('name what stands in for them, with its size', async () => {
    brandWith('')
    const css = await brandStyle()
    expect(css).toContain('--font-text:var(--face-text,)"source-serif-4 Georgia","source-serif-4 Times",serif')
    expect(css).toMatch(/local\("Times New Roman"\)[^}]*font-weight:400 590;size-adjust:1[12]\d\.\d%;ascent-override:8/)
    expect(css).toMatch(/local\("Arial Bold"\)[^}]*font-weight:600 800;size-adjust:9\d\.\d%/)
  })

  it('may be those of the system for code, and are not fetched then', async () => {
    brandWith('')
    expect(await brandStyle()).toContain('--font-code:ui-monospace,')
    brandWith("faces: { code: '@fontsource-variable/jetbrains-mono' }")
    expect(await brandStyle()).toContain('--font-code:var(--face-code,)ui-monospace,')
    expect(await names()).toContain('jetbrains-mono-latin')
  })

  it('may be files beside the settings, with the weights that are in them', async () => {
    const file = (name: string) => readFileSync(`node_modules/@fontsource-variable/newsreader/files/${name}.woff2`)
    const { root } = siteWith({
      'site.ts': siteFile(),
      'brand/brand.ts': "export default { faces: { text: { from: 'mine.woff2', italic: 'i.woff2' } } }\n",
    })
    writeFileSync(join(root, 'brand', 'mine.woff2'), file('newsreader-latin-wght-normal'))
    const still = await subsetFont(file('newsreader-latin-wght-italic'), 'az', {
      targetFormat: 'woff2',
      variationAxes: { wght: 400 },
    })
    writeFileSync(join(root, 'brand', 'i.woff2'), still)
    refreshSettings({ CONTENT_DIR: root })
    expect(await names()).toEqual(['mine-all', 'mine-all-italic', 'hanken-grotesk-latin'])
    const css = await brandStyle()
    expect(css).toMatch(/mine-all\.\w+\.woff2\)[^}]*font-weight:400 700/)
    expect(css).toMatch(/mine-all-italic\.\w+\.woff2\)[^}]*font-weight:400;/)
  })

  it('are those of no setting while one is not there, so that a page can show the mistake', async () => {
    brandWith("faces: { text: 'none.woff2', headings: '@fontsource-variable/newsreader' }")
    expect(await names()).toEqual(expect.arrayContaining(['source-serif-4-latin', 'newsreader-latin']))
  })

  it('have widths where their files do', async () => {
    brandWith("faces: { headings: { from: '@fontsource-variable/instrument-sans', axis: 'wdth' } }")
    expect(await brandStyle()).toContain('font-stretch:75% 100%')
  })
})
