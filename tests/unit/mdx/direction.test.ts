import { afterEach, describe, expect, it } from 'vitest'
import { site } from '../../../lib/site'
import { artifactOf, pageOf, render } from './support'

const { language } = site
afterEach(() => {
  Object.assign(site, { language })
})

/** Returns the elements of the page and of the feed that have a direction, such as `p=auto`. */
async function directionsOf(body: string, format: 'md' | 'mdx' = 'md') {
  const { code, feedHtml } = await artifactOf(body, { format })
  const [page, feed] = [render(code), feedHtml].map((html) =>
    [...html.matchAll(/<([a-z\d]+)\b[^>]*? dir="(\w+)"/g)].map(([, name, dir]) => `${name}=${dir}`),
  )
  return { page, feed }
}

describe('text that runs against the direction of the site', () => {
  it.each([
    ['paragraphs', 'שלום, Hello.\n\nHello, שלום.', ['p=auto']],
    ['headings', '## שלום', ['h2=auto']],
    ['lists as a whole', '- שלום\n- שלום\n  1. שלום', ['ul=auto']],
    ['items that run otherwise than their list', '- שלום\n- Hello\n- 12', ['ul=auto', 'li=auto']],
    ['lists in lists', '- Hello\n  - שלום', ['ul=auto']],
    ['quotes as a whole', '> שלום\n>\n> שלום', ['blockquote=auto']],
    ['lists of terms', '<dl><dt>שלום</dt><dd>שלום</dd></dl>', ['dl=auto']],
    ['folded text', '<details>\n<summary>שלום</summary>\n\nשלום\n\n</details>', ['details=auto']],
  ])('says so, on the page and in feeds: %s', async (_, body, expected) => {
    expect(await directionsOf(body)).toEqual({ page: expected, feed: expected })
  })

  it('is mirrored in tables, in the box that scrolls too', async () => {
    const table = '| שלום | Hello |\n| - | - |\n| שלום | שלום |'
    expect(await directionsOf(table)).toEqual({ page: ['section=auto', 'th=auto'], feed: ['table=auto', 'th=auto'] })
  })

  it('is told in notes, beside the text and at the end, and in captions', async () => {
    // Browsers would go by the word "Note", which comes before it in plain text.
    expect((await directionsOf('Hello[^x].\n\n[^x]: שלום.')).page).toEqual(['span=rtl'])
    expect((await directionsOf('| A[^x] |\n| - |\n| b |\n\n[^x]: שלום.')).page).toEqual(['ol=auto'])
    expect((await directionsOf('![Icon.](/icon.svg "שלום")')).page).toEqual(['figcaption=auto'])
    expect((await directionsOf('<Figure src="/icon.svg" alt="Icon.">שלום</Figure>', 'mdx')).page).toEqual([
      'figcaption=rtl',
    ])
  })

  it('is told in components', async () => {
    expect(
      (
        await directionsOf(
          '<Compare>\n  <Good title="A">\n    - שלום\n  </Good>\n  <Bad title="B">\n    - Hello\n  </Bad>\n</Compare>',
          'mdx',
        )
      ).page,
    ).toContain('ul=auto')
  })

  it('counts by its words: code, notes and labels before them say nothing', async () => {
    expect((await directionsOf('`npm` שלום')).page).toEqual(['p=rtl'])
    expect((await directionsOf('[^x] שלום.\n\n[^x]: Hello.')).page).toEqual(['p=rtl', 'span=auto'])
    expect((await directionsOf('> [!NOTE]\n> שלום')).page?.slice(1)).toEqual([])
  })

  it('keeps what its author says of it', async () => {
    expect(
      (await directionsOf('<p dir="rtl" lang="he">Hello</p>\n\n<div dir="rtl">\n\nשלום\n\nHello\n\n</div>')).page,
    ).toEqual(['p=rtl', 'div=rtl', 'p=auto'])
  })

  it('leaves code alone', async () => {
    expect(await pageOf('```\nשלום\n```')).not.toContain('dir=')
    expect((await directionsOf('- שלום\n\n  ```js\n  const a = 1\n  ```')).page).toEqual(['ul=auto'])
  })

  it('is the other text on a site from right to left', async () => {
    Object.assign(site, { language: 'he' })
    expect((await directionsOf('שלום\n\nHello\n\n- Hello')).page).toEqual(['p=auto', 'ul=auto'])
  })

  it('costs other texts not a byte', async () => {
    const body = '## A\n\nB[^x] `שלום`.\n\n- c\n\n> d\n\n| e |\n| - |\n| f |\n\n[^x]: Note.'
    expect(await directionsOf(body)).toEqual({ page: [], feed: [] })
  })
})
