import { describe, expect, it } from 'vitest'
import { siteFile } from '../../support/settings'
import { siteWith } from '../../support/site'

/** Returns the report of `check` on the brand of a site: place, message and hint of each problem. */
async function check(files: Readonly<Record<string, string>>) {
  const brand = Object.fromEntries(Object.entries(files).map(([name, text]) => [`brand/${name}`, text]))
  const { code, out, err } = await siteWith({ 'site.ts': siteFile(), ...brand }).check('--format', 'json')
  expect(err).toBe('')
  const { problems } = JSON.parse(out) as { problems: Record<string, string>[] }
  return {
    code,
    lines: problems.map(({ file, line, column, field, message, hint }) =>
      [[file, line, column].filter(Boolean).join(':'), field, message, hint].filter(Boolean).join('  '),
    ),
  }
}

const brand = (text: string) => ({ 'brand.ts': `export default {\n  ${text},\n}\n` })
const svg = (drawing: string, attributes = 'viewBox="0 0 30 20"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${drawing}</svg>`

describe('the settings of a brand', () => {
  it.each([
    brand("accent: '#0f766e'"),
    brand("accent: { light: 'oklch(42% 0.09 158)', dark: 'gold' }, opens: 'dark'"),
    { 'mark.svg': svg('<path fill="currentColor" stroke="var(--color-accent, #c92610)" d="M0 0h9v9z"/>') },
    { 'style.css': '.site-name { font-style: italic }\n' },
  ])('without mistakes are not mentioned: %j', async (files) => {
    expect(await check(files)).toEqual({ code: 0, lines: [] })
  })

  it.each([
    [
      "accent: 'reddish'",
      'brand/brand.ts:2:11  brand.accent  expected a colour such as #0f766e, found "reddish"' +
        "  accent: { light: '#0f766e', dark: '#5eead4' }",
    ],
    [
      "accent: '#0f766e80'",
      'brand/brand.ts:2:11  brand.accent  expected a colour such as #0f766e, found "#0f766e80"' +
        "  accent: { light: '#0f766e', dark: '#5eead4' }",
    ],
    [
      "paper: { light: '#fff', dark: 'ink' }",
      'brand/brand.ts:2:33  brand.paper.dark  expected a colour such as #0f766e, found "ink"  dark: \'#0c1015\'',
    ],
    ["paper: { light: '#fff' }", "brand/brand.ts:2:10  brand.paper.dark  the setting is required  dark: '#0c1015'"],
    [
      "paper: { ligth: '#fff', dark: '#000' }",
      'brand/brand.ts:2:12  brand.paper.ligth  there is no such setting, did you mean `light`?' + "  light: '#fff'",
    ],
    [
      "acent: '#0f766e'",
      "brand/brand.ts:2:3  brand.acent  there is no such setting, did you mean `accent`?  accent: '#0f766e'",
    ],
    [
      "opens: 'night'",
      'brand/brand.ts:2:10  brand.opens  expected system, light or dark, found "night"  opens: \'system\'',
    ],
  ])('are refused at their place: %s', async (text, line) => {
    expect(await check(brand(text))).toEqual({ code: 1, lines: [line] })
  })

  it.each([
    [
      "faces: { text: 'Newsreader' }",
      'brand/brand.ts:2:18  brand.faces.text  expected a package such as @fontsource-variable/newsreader, or a WOFF2' +
        ' file beside brand.ts, found "Newsreader"  text: \'@fontsource-variable/newsreader\'',
    ],
    [
      "faces: { text: '@fontsource-variable/no-such' }",
      'brand/brand.ts:2:18  brand.faces.text  the package @fontsource-variable/no-such is not installed' +
        "  put its WOFF2 file beside brand.ts and write the file's name, or run npm install @fontsource-variable/no-such",
    ],
    [
      "faces: { headings: { from: '@fontsource-variable/newsreader', axis: 'wdth' } }",
      'brand/brand.ts:2:22  brand.faces.headings  @fontsource-variable/newsreader has no files for the axis wdth' +
        "  axis: 'opsz'",
    ],
    [
      "faces: { code: 'mine.woff2' }",
      'brand/brand.ts:2:18  brand.faces.code  there is no mine.woff2 beside brand.ts  put the file there, or name another',
    ],
    [
      "faces: { text: { from: 'a.woff2', italics: 'b.woff2' } }",
      'brand/brand.ts:2:37  brand.faces.text.italics  there is no such setting, did you mean `italic`?' +
        "  italic: 'b.woff2'",
    ],
  ])('are refused where a typeface is not there: %s', async (text, line) => {
    expect(await check(brand(text))).toEqual({ code: 1, lines: [line] })
  })

  it('are refused where a typeface is damaged', async () => {
    const { code, lines } = await check({ ...brand("faces: { text: 'a.woff2' }"), 'a.woff2': 'wOF2' })
    expect({ code, lines }).toEqual({
      code: 1,
      lines: ['brand/brand.ts:2:18  brand.faces.text  a.woff2 is not a font, or damaged  export it again, as WOFF2'],
    })
  })

  it('that readers could not read are warned of, with the colour that is used', async () => {
    expect(await check(brand("accent: { light: 'gold', dark: 'gold' }"))).toEqual({
      code: 0,
      lines: [
        'brand/brand.ts:2:20  brand.accent  on light pages, text in gold has a contrast of 1.3, and readers need 4.5;' +
          " #866d00 is used instead  light: '#866d00'",
      ],
    })
  })
})

describe('the files of a brand', () => {
  it.each([
    ['<script>1</script>', 'has <script>'],
    ['<style>path { fill: red }</style>', 'has styles, which would apply to the whole page'],
    ['<path style="fill: red" d="M0 0"/>', 'has styles, which would apply to the whole page'],
    ['<image href="https://example.org/a.png"/>', 'https://example.org/a.png'],
    ['<path d="M0 0">', 'not well-formed'],
  ])('are refused if a mark is not safe: %s', async (drawing, message) => {
    const { code, lines } = await check({ 'mark.svg': svg(drawing) })
    expect(code).toBe(1)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^brand\/mark\.svg /)
    expect(lines[0]).toContain(message)
  })

  it.each([
    ['.a { color: red', ':1:', 'cannot be read'],
    ['.a { color: red }\n@import "b.css";', ':2:1', '@import fetches a file'],
    ['\n.a { background: url(b.png) }', ':2:18', 'url fetches a file'],
  ])('are refused if a style sheet cannot be used: %j', async (css, place, message) => {
    const { code, lines } = await check({ 'style.css': css })
    expect(code).toBe(1)
    expect(lines[0]).toContain(`brand/style.css${place}`)
    expect(lines[0]).toContain(message)
  })
})
