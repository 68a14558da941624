import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Parser } from 'htmlparser2'
import ts from 'typescript'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { everyPart } from '../../support/every-part'
import { siteFile } from '../../support/settings'
import { post, siteWith } from '../../support/site'

const LETTERS = 'abcdefghijklmnopqrstuvw'
/** Words of the content. No catalogue has them. */
const say = (number: number) => `Qxz${LETTERS[number]}`
const NAMES = ['Qxname', 'Qxline', 'Qxtopic', 'Qxseries', 'Qxa', 'Qxb', 'Qxtalk', 'Qxpage', 'Qxtitle', 'Qxexcerpt']

const root = siteWith({
  'site.ts': siteFile({
    name: 'Qxname',
    line: 'Qxline',
    description: 'Qxline.',
    language: 'de',
    author: 'Qxa',
    publisher: { type: 'Person', name: 'Qxa' },
    contact: 'mailto:qx@example.org',
    repository: 'https://qx.example/',
    pageSize: 1,
  }),
  'posts/one.mdx': post(
    {
      title: 'Qxtitle Qxone',
      excerpt: 'Qxexcerpt.',
      tags: ['Qxtopic'],
      authors: ['Qxa', 'Qxb'],
      series: 'Qxseries',
      part: 1,
      updated_at: '2026-04-01',
      canonical_url: 'https://qx.example/one/',
    },
    everyPart(say),
  ),
  'posts/two.mdx': post(
    { title: 'Qxtwo', excerpt: 'Qxexcerpt.', tags: ['Qxtopic'], series: 'Qxseries', part: 2, featured: true },
    'Qxza.',
  ),
  'pages/qxpage.mdx': '---\ntitle: Qxpage\nexcerpt: Qxexcerpt.\nupdated_at: 2026-04-01\n---\n\nQxza.\n',
  'talks/qxtalk.md':
    '---\ntitle: Qxtalk\nexcerpt: Qxexcerpt.\nevent: Qxline\ndate: 2026-04-01\nslides: https://qx.example/s\nvideo: https://qx.example/v\n---\n\nQxza.\n',
}).root

/** Names of things that are the same in every language. */
const PROPER = 'tools RSS Atom JSON Feed llms txt Markdown min Qxone Qxtwo https qx example org notes Optional'.split(
  ' ',
)

let files: ReadonlyMap<string, string>

beforeAll(async () => {
  vi.stubEnv('CONTENT_DIR', root)
  vi.stubEnv('SITE_NOW', '2026-06-15')
  const { refreshSettings } = await import('../../../lib/site')
  refreshSettings({ CONTENT_DIR: root }, root)
  const { loadContent } = await import('../../../lib/content')
  const { compileBody } = await import('../../support/compile')
  const { makeSite } = await import('../../support/made-site')
  const { markup } = await import('../../support/made-site')
  const now = new Date('2026-06-15T12:00:00Z')
  const content = await loadContent({ root, now, drafts: false, compile: compileBody, cwd: root })
  expect(content.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const made = await makeSite(content, [])
  const NotFound = (await import('../../../app/not-found')).default
  const read = await Promise.all([...made.files].map(async (file) => [file, await made.read(file)] as const))
  files = new Map([...read, ['404.html', await markup(await NotFound())]])
}, 120_000)

describe('on a site in German', () => {
  const german = wordsOfCatalogue('de')

  test('every kind of page is in German', () => {
    const pages = [...files].filter(([file]) => file.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(20)
    const strange = pages.flatMap(([file, html]) => strangers(visibleText(html)).map((word) => `${file}: ${word}`))
    expect(strange).toEqual([])
  })

  test('so are the Markdown twins, llms.txt and the feeds', () => {
    const texts = [...files].filter(([file]) => /index\.md$|llms\.txt$|feed\.(xml|json)$|atom\.xml$/.test(file))
    expect(texts.length).toBeGreaterThanOrEqual(6)
    for (const [file, text] of texts) expect(strangers(visibleText(visibleText(plain(file, text)))), file).toEqual([])
  })

  test('so is what the modules in the browser say', async () => {
    const { getIslands } = await import('../../../lib/islands')
    const { texts } = await import('../../../lib/words/en/islands')
    const modules = (await getIslands()).filter(({ source }) => source.endsWith('.ts'))
    const code = modules.map((island) => island.code).join('\n')
    const sentences = Object.values(texts).filter((text) => text.includes(' ') && !text.startsWith('('))
    expect(sentences.filter((text) => code.includes(text))).toEqual([])
    expect(code).toContain('Kopieren nicht möglich.')
    expect(code).toContain('Spricht eher für „')
  })

  /** Returns the words of a text that are neither in the German catalogue nor in the content. */
  function strangers(text: string): string[] {
    const known = new Set([...german, ...NAMES, ...PROPER, ...MONTHS])
    const words = text.match(/\p{L}+/gu) ?? []
    return [...new Set(words.filter((word) => !known.has(word) && !/^(?:Qxz[a-w]|[a-d]|m|x)$/.test(word)))]
  }
})

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  ['long', 'short'].map((form) =>
    new Intl.DateTimeFormat('de', { month: form as 'long' }).format(new Date(2026, month, 1)).replace('.', ''),
  ),
).flat()

/** Returns the words of the texts in a catalogue, without the names in its code. */
function wordsOfCatalogue(language: string): Set<string> {
  const folder = join('lib', 'words', language)
  const words = new Set<string>()
  for (const file of readdirSync(folder)) {
    const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true)
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
        for (const word of node.text.replace(/\{\w+\}/g, ' ').match(/\p{L}+/gu) ?? []) words.add(word)
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return words
}

/** Returns the texts of a twin or a feed as HTML. */
function plain(file: string, text: string): string {
  if (!file.endsWith('.json')) return text.replace(/\d{4}-\d{2}-\d{2}T[\d:.+-]+Z?|\w{3}, \d\d \w{3} \d{4}[^<]*/g, '')
  const { title, description, items } = JSON.parse(text)
  const own = items.flatMap((item: { title: string; summary: string; content_html: string }) => [
    item.title,
    item.summary,
    item.content_html,
  ])
  return [title, description, ...own].join(' ')
}

/** Returns what readers of a page see, hear or find: its texts, labels, titles and descriptions. */
function visibleText(html: string): string {
  const texts: string[] = []
  let hidden = 0
  new Parser({
    onopentag(name, attributes) {
      if (name === 'script' || name === 'style' || name === 'code') hidden++
      for (const key of ['aria-label', 'title', 'alt', 'placeholder', 'data-source']) {
        texts.push(` ${attributes[key] ?? ''} `)
      }
      if (name === 'meta' && attributes.name === 'description') texts.push(attributes.content ?? '')
    },
    ontext(text) {
      if (hidden === 0) texts.push(text)
    },
    onclosetag(name) {
      texts.push(' ')
      if (name === 'script' || name === 'style' || name === 'code') hidden--
    },
  }).end(html)
  return texts.join('').replace(/https?:\/\/\S+|mailto:\S+/g, ' ')
}
