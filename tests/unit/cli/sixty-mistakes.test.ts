import { describe, expect, it } from 'vitest'
import { siteWith } from '../../support/site'

const MARK = /«([a-z-]*)»/g

/**
 * Forty files with sixty mistakes. `«rule»` marks the position of a mistake and is not part of the file. A mistake of
 * the whole file has no position, so it is marked before the first line. Posts are numbered and share the keys that are
 * not written here: see `text`.
 */
const MARKED: Readonly<Record<string, string>> = {
  'posts/p01.mdx': text('', '«misspelt-key»titel: One'),
  'posts/p02.mdx': text('Two', 'published: «invalid-value»yes\nfeatured: «invalid-value»1', 'A [link](/blog/p03/).'),
  'posts/p03.mdx': text('Three', 'published_at: «invalid-value»2024-02-30\ncreated_at: «invalid-value»12:30'),
  'posts/p04.mdx': text('Four', 'tags: «invalid-value»Leadership, Career'),
  'posts/p05.mdx': text('Five', 'tags: [Teams, «invalid-value»"!!!", «duplicate-tag»teams]'),
  'posts/p06.mdx': text('Six', 'slug: «invalid-value»Six_Times', 'Words.\n\n## One\n\n«heading-order»#### Three'),
  'posts/p07.mdx': text('Seven', 'series: «series-part»Waiting'),
  'posts/p08.mdx': text('Eight', 'part: «series-part»2\nauthor: A. Writer\nauthors: «two-authors»[B. Writer]'),
  'posts/p09.mdx': text('Nine', 'image: «image-alt»«picture-place»./nine.png'),
  'posts/p10.mdx': text(
    'Ten',
    'canonical_url: «invalid-value»/ten/\naliases: [«invalid-value»ten, «alias-collision»/about/]',
  ),
  'posts/p11.mdx': text(
    'Eleven',
    'created_at: 2026-05-01\npublished_at: «date-order»2026-04-01\nupdated_at: «date-order»2026-03-01',
  ),
  'posts/p12.mdx': text('Twelve', 'meta_description: «description-length»Too short.\n«unknown-key»layout: wide'),
  'posts/p13.mdx': text('Thirteen', 'tags: «invalid-value»{ a: b }\n«empty-value»meta_description:'),
  'posts/p14.mdx': text('Fourteen', 'aliases: [/14/]', 'See «broken-link»[a](/nowhere-at-all/).'),
  'posts/p15.mdx': text(
    'Fifteen',
    'tags: [Teams]',
    'See «broken-anchor»[a](/blog/p06/#four) and «link-unpublished»[b](/blog/p16/).',
  ),
  'posts/p16.mdx': text('Sixteen', 'published: false', 'A [link](#top), «link-local»[another](http://localhost/p06).'),
  'posts/p17.mdx': text('Seventeen', '', 'See «unknown-component»<Nope /> and «no-code»{1 + 1}.'),
  'posts/p18.mdx': text(
    'Eighteen',
    '',
    '> Quote\n>\n> «missing-picture»![alt](/images/none.png)\n\n«image-alt»![](/icon.svg)',
  ),
  'posts/p19.mdx': text('Nineteen', '', 'A line.\n\n«no-code»import x from "y"'),
  'posts/p20.mdx': text(
    'Twenty',
    '',
    '- one\n- «unsafe-address»[two](javascript:alert(1))\n- «broken-link»[three](./p99.mdx)',
  ),
  'posts/p21.mdx': text('Twenty-one', '', 'Words «unsafe-element»<script>alert(1)</script>'),
  'posts/p22.mdx': text('Twenty-two', '', 'Words <kbd «unsafe-attribute»onclick="x()">K</kbd>'),
  'posts/p23.md': text('Twenty-three', '', 'Words.\n\n«heading-space»##No space\n\n«empty-heading»##'),
  'posts/p24.md': text('Twenty-four', '', 'Words.«footnote»[^9]'),
  'posts/p25.md': text('Twenty-five', '', '«unknown-language»```nolang\nx\n```'),
  'posts/p26.md': text('«duplicate-title»Twenty-five', ''),
  'posts/p27.md': text('Twenty-seven', 'tags: [«two-spellings»teams]'),
  'posts/p28.md': text('Twenty-eight', 'slug: «duplicate-slug»p27'),
  'posts/p29.md': '---\ntitle: «yaml»Twenty: nine\n---\n\nWords.\n',
  'posts/p30.md': '---\ntitle: Thirty\n«duplicate-key»title: Thirty\n---\n\nWords.\n',
  'posts/p31.md': '---\ntitle: Thirty-one\n«front-matter-end»----\n\nWords.\n',
  'posts/p32.md': '«front-matter-missing»Words without front matter.\n',
  'posts/p33.md': '«empty-file»',
  'posts/p34.md': '---\ntitle: Thirty-four\n---\n\nA con«control-character»\u0007trol.\n',
  'posts/P_35.md': '«file-name»---\ntitle: Thirty-five\n---\n\nWords.\n',
  'posts/p36.txt': '«stray-file»Words.\n',
  'pages/about.md': '---\ntitle: About\nexcerpt: «invalid-value»[a]\npublished: «invalid-value»maybe\n---\n\nWords.\n',
  'pages/tags.md': '«reserved-slug»«missing-key»---\ntitle: Tags\n---\n\nWords.\n',
  'authors/a-writer.md':
    '---\nname: «unused-author»A. Writer\npicture: «image-alt»«missing-picture»/images/none.png\n---\n\nA life.\n',
  'authors/b.md': '---\nname: «author-file-name»B. Writer\n---\n\nA life.\n',
}

/** Rules without a line, because they concern the whole file. */
const WHOLE = new Set(['empty-file', 'file-name', 'stray-file', 'reserved-slug', 'missing-key'])

const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'

describe('sixty mistakes in forty files', () => {
  const expected = Object.entries(MARKED).flatMap(([file, marked]) => placesIn(file, marked))
  const files = Object.fromEntries(Object.entries(MARKED).map(([file, marked]) => [file, marked.replace(MARK, '')]))

  it('are sixty, in forty files', () => {
    expect([expected.length, Object.keys(files).length]).toEqual([60, 40])
  })

  it('are all reported in one run, each on its line and column, and nothing else is', async () => {
    const { code, out } = await siteWith({ ...files, 'public/icon.svg': ICON }).check('--format', 'json')
    const { problems } = JSON.parse(out) as {
      problems: { file: string; line?: number; column?: number; rule: string }[]
    }
    expect(problems.map(({ file, line, column, rule }) => [file, line, column, rule].join(':')).sort()).toEqual(
      expected.sort(),
    )
    expect(code).toBe(1)
  }, 120_000)
})

/** Returns a post that is published unless its keys say otherwise. */
function text(title: string, keys: string, body = 'Some words.'): string {
  const own = keys.split('\n').filter(Boolean)
  const has = (key: string) => own.some((line) => line.replace(MARK, '').startsWith(`${key}:`))
  const usual = { title, excerpt: 'What it is about.', published: 'true', published_at: '2026-03-02' }
  const rest = Object.entries(usual).filter(([key, value]) => !has(key) && value !== '')
  return `---\n${[...rest.map(([key, value]) => `${key}: ${value}`), ...own].join('\n')}\n---\n\n${body}\n`
}

function placesIn(file: string, marked: string): string[] {
  let taken = 0
  return [...marked.matchAll(MARK)].map((match) => {
    const before = marked.replace(MARK, '').slice(0, match.index - taken)
    taken += match[0].length
    const rule = match[1] ?? ''
    const place = [before.split('\n').length, before.length - before.lastIndexOf('\n')]
    return [file, ...(WHOLE.has(rule) ? ['', ''] : place), rule].join(':')
  })
}
