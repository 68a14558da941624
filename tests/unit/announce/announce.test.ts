import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { planAnnouncement } from '@/lib/announce'
import { announce } from '@/lib/cli/announce'
import type { CliContext } from '@/lib/cli/context'
import { siteFile } from '../../support/settings'

const KEY = 'abcdef0123456789'
const HUB = 'https://hub.example/'
const URL_OF_SITE = 'https://notes.example'

const sitemap = (...pages: readonly (readonly [path: string, changed?: string])[]) =>
  `<urlset>${pages.map(([path, changed]) => `<url><loc>${URL_OF_SITE}${path}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`).join('\n')}</urlset>`

let cwd: string
let printed: string
let sent: { readonly address: string; readonly method?: string | undefined; readonly body?: string }[]
let answers: Record<string, number>

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'announce-'))
  printed = ''
  sent = []
  answers = {}
  useServices({ indexNow: KEY, webSub: HUB })
  write({
    'sitemap.xml': sitemap(['/', '2026-01-02'], ['/about/']),
    'feed.xml': '<rss/>',
    [`${KEY}.txt`]: `${KEY}\n`,
  })
})

function useServices(services: object): void {
  mkdirSync(join(cwd, 'content'), { recursive: true })
  writeFileSync(join(cwd, 'content/site.ts'), siteFile({ url: URL_OF_SITE, services }))
}

function write(files: Readonly<Record<string, string>>): void {
  mkdirSync(join(cwd, 'out'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, 'out', name), text)
}

async function run(flags: { dry?: boolean; all?: boolean } = {}): Promise<number> {
  sent = []
  printed = ''
  const print = (text: string) => {
    printed += text
  }
  const context: CliContext = { cwd, env: {}, now: new Date(), print, printError: print, columns: 100, color: false }
  return announce(context, { 'dry-run': flags.dry ?? false, all: flags.all ?? false }, async (address, request) => {
    sent.push({ address, method: request.method, ...(request.body && { body: String(request.body) }) })
    return { status: answers[address] ?? 200 }
  })
}

const pagesSent = () =>
  sent.flatMap(({ address, body }) => (/indexnow/.test(address) ? JSON.parse(body ?? '').urlList : []))

describe('npm run announce', () => {
  it('tells both of everything at first, once the site answers, and then of nothing', async () => {
    expect(await run()).toBe(0)
    expect(sent.map(({ address, method }) => `${method} ${address}`)).toEqual([
      `HEAD ${URL_OF_SITE}/`,
      'POST https://api.indexnow.org/indexnow',
      `POST ${HUB}`,
    ])
    expect(JSON.parse(sent[1]?.body ?? '')).toEqual({
      host: new URL(URL_OF_SITE).host,
      key: KEY,
      keyLocation: `${URL_OF_SITE}/${KEY}.txt`,
      urlList: [`${URL_OF_SITE}/`, `${URL_OF_SITE}/about/`],
    })
    expect([...new URLSearchParams(sent[2]?.body)]).toEqual([
      ['hub.mode', 'publish'],
      ...['feed.xml', 'atom.xml', 'feed.json'].map((name) => ['hub.url', `${URL_OF_SITE}/${name}`]),
    ])
    expect(await run()).toBe(0)
    expect(sent).toEqual([])
    expect(printed).toBe('Nothing is new since the last time.\n')
  })

  it('tells of pages that are new or have changed, and of the feed only if it has', async () => {
    await run()
    write({ 'sitemap.xml': sitemap(['/', '2026-02-03'], ['/about/'], ['/blog/a/', '2026-02-03']) })
    await run()
    expect(pagesSent()).toEqual([`${URL_OF_SITE}/`, `${URL_OF_SITE}/blog/a/`])
    expect(sent.map(({ address }) => address)).not.toContain(HUB)
    await run({ all: true })
    expect(pagesSent()).toHaveLength(3)
  })

  it('sends and remembers nothing when asked what it would do', async () => {
    expect(await run({ dry: true })).toBe(0)
    expect(sent).toEqual([])
    expect(printed).toBe(
      `would announce 2 pages by IndexNow\nwould announce 3 feeds to ${HUB}\n  ${URL_OF_SITE}/\n  ${URL_OF_SITE}/about/\n`,
    )
    await run()
    expect(pagesSent()).toHaveLength(2)
  })

  it('announces nothing that is not there yet', async () => {
    answers = { [`${URL_OF_SITE}/`]: 404 }
    expect(await run()).toBe(1)
    expect(sent).toHaveLength(1)
    expect(printed).toBe(`${URL_OF_SITE}/ answered 404: deploy first.\nThe next run announces it again.\n`)
  })

  it('says what went wrong, does the rest, and tries again', async () => {
    answers = { 'https://api.indexnow.org/indexnow': 403 }
    expect(await run()).toBe(1)
    expect(printed).toContain('✔ 3 feeds to https://hub.example/')
    expect(printed).toContain('answered 403: the file with the key is not there, or holds another one\n')
    answers = {}
    expect(await run()).toBe(0)
    expect(pagesSent()).toHaveLength(2)
  })

  it.each<[string, () => void, RegExp]>([
    ['nobody is to be told', () => useServices({}), /^There is nobody to tell\. Say in site\.ts whom/],
    [
      'the key is not published',
      () => write({ [`${KEY}.txt`]: 'another' }),
      /Write a file content\/public\/abcdef0123456789\.txt/,
    ],
  ])('refuses when %s', async (_, change, message) => {
    change()
    expect(await run()).toBe(1)
    expect(printed).toMatch(message)
    expect(sent).toEqual([])
  })

  it('sends at most ten thousand addresses at a time', async () => {
    const many = Array.from({ length: 10_001 }, (_, index) => [`/blog/${index}/`] as const)
    write({ 'sitemap.xml': sitemap(...many) })
    await run()
    expect(sent.filter(({ address }) => /indexnow/.test(address))).toHaveLength(2)
    expect(pagesSent()).toHaveLength(10_001)
  })
})

describe('a sitemap', () => {
  it('is read with dates, translations and signs', () => {
    const text = `<url><loc>https://a.example/?a=1&amp;b=2</loc><xhtml:link rel="alternate" href="x"/><lastmod>2026-01-01</lastmod></url>
<url><loc>https://a.example/b/</loc></url>`
    expect(planAnnouncement(text, '', undefined).state.pages).toEqual({
      'https://a.example/?a=1&b=2': '2026-01-01',
      'https://a.example/b/': '',
    })
  })
})
