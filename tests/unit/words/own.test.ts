import { describe, expect, test } from 'vitest'
import { getIslands } from '@/lib/islands'
import { refreshSettings } from '@/lib/site'
import { wordsIn, wordsProblems } from '@/lib/words'
import { siteFile } from '../../support/settings'
import { post, siteWith } from '../../support/site'
import { artifactOf } from '../mdx/support'

const typed = (words: string) =>
  `import type { OwnWords } from '../lib/words'\n\nconst words: OwnWords = ${words}\n\nexport default words\n`

function adopt(words: string, language = 'en') {
  const site = siteWith({ 'site.ts': siteFile({ language }), 'words.ts': words, 'posts/a.mdx': post() })
  refreshSettings({ CONTENT_DIR: site.root }, site.root)
  return site
}

describe('words of the content folder', () => {
  test('replace those of the engine: texts, functions, words in components and in modules', async () => {
    adopt(
      typed(
        [
          "{ list: { essays: 'Letters', essayCount: (count) => count + ' letters' },",
          "  body: { callouts: { tip: 'Hint' } },",
          "  islands: { copied: 'Got it', seeAll: (total) => 'All of them: ' + total } }",
        ].join('\n'),
      ),
    )
    expect(wordsProblems()).toEqual([])
    expect(wordsIn().list.essays).toBe('Letters')
    expect(wordsIn().list.essayCount(2)).toBe('2 letters')
    expect(wordsIn().list.archive).toBe('Archive')
    expect((await artifactOf('> [!TIP]\n> Words.')).markdown).toContain('**Hint**')
    const code = (await getIslands()).map((island) => island.code).join('\n')
    expect(code).toContain('Got it')
    expect(code).not.toContain('Copied')
    expect(code).toContain('All of them')
  })

  test('replace them in the language of the site only', () => {
    adopt(typed("{ list: { essays: 'Briefe' } }"), 'de')
    expect([wordsIn('de-AT'), wordsIn('en')].map(({ list }) => list.essays)).toEqual(['Briefe', 'Essays'])
  })

  test('are those of the next file when it changes', () => {
    adopt(typed("{ list: { essays: 'Letters' } }"))
    expect(wordsIn().list.essays).toBe('Letters')
    adopt(typed("{ list: { essays: 'Postcards' } }"))
    expect(wordsIn().list.essays).toBe('Postcards')
  })
})

test.each([
  [
    'an unknown word',
    "{\n  list: { esays: 'Letters' },\n}",
    'words.ts:4:11 there is no word called esays (did you mean essays?)',
  ],
  [
    'an unknown group',
    "{ lst: { essays: 'Letters' } }",
    'words.ts:3:27 there is no word called lst (did you mean list?)',
  ],
  [
    'a text for a function',
    "{ list: { essayCount: 'Letters' as never } }",
    "words.ts:3:47 expected a function (essayCount: (count) => '…')",
  ],
  [
    'a function for a text',
    '{ list: { essays: (() => 1) as never } }',
    "words.ts:3:44 expected text (essays: 'Essays')",
  ],
  [
    'a missing place',
    "{ article: { by: 'From' } }",
    "words.ts:3:42 expected {authors} in the text (for example 'By {authors}')",
  ],
  [
    'a place that is not there',
    "{ list: { essays: 'All {count}' } }",
    "words.ts:3:43 there is no {count} here (for example 'Essays')",
  ],
  [
    'HTML',
    "{ list: { essays: '<b>Letters</b>' } }",
    'words.ts:3:43 a word is text, not HTML, so it has no < (remove the tags)',
  ],
])('%s is reported at its place', async (_, words, expected) => {
  const site = adopt(typed(words))
  const [first, ...others] = wordsProblems(site.root)
  expect(others).toEqual([])
  expect(`${first?.file}:${first?.line}:${first?.column} ${first?.message} (${first?.hint})`).toBe(expected)
  const { code, out } = await site.check()
  expect(code).toBe(1)
  expect(out).toContain(first?.message)
  // The engine's own words are used until the mistake is fixed.
  expect(wordsIn().list.essays).toBe('Essays')
})

test('a file that cannot be read is reported', () => {
  const site = adopt('export default {')
  expect(wordsProblems(site.root)).toMatchObject([
    { file: 'words.ts', rule: 'words', message: expect.stringContaining('the words cannot be read') },
  ])
})

describe('a language without words', () => {
  const warnings = async (files: Record<string, string>) => {
    const site = siteWith({ 'posts/a.mdx': post(), ...files })
    const { out } = await site.check()
    return out
  }

  test('is a warning, once, with what to do', async () => {
    const out = await warnings({ 'site.ts': siteFile({ language: 'nl' }) })
    expect(out.match(/the engine has no words in "nl"/g)).toHaveLength(1)
    expect(out).toContain('words in ar, de, en, es, fr, ja, pt')
  })

  test('is none with own words, nor if its country alone is unknown', async () => {
    const words = typed("{ frame: { search: 'Zoeken' } }")
    expect(await warnings({ 'site.ts': siteFile({ language: 'nl' }), 'words.ts': words })).not.toContain('no words')
    expect(await warnings({ 'site.ts': siteFile({ language: 'de-AT' }) })).not.toContain('no words')
  })
})
