import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { HtmlValidate } from 'html-validate'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { site } from '@/lib/site'
import { type Built, exported, outFolder } from '../support/build'

/*
 * Whatever `content/` holds, as `npm run build` wrote it to `out/`: what must hold for any site. What the engine makes of a
 * text is looked at in sites of the suite's own.
 */

let built: Built
let pages: string[]
let articles: string[]

beforeAll(async () => {
  built = await exported(outFolder)
  pages = built.files.filter((file) => file.endsWith('.html'))
  articles = pages.filter((file) => elementsOf(built.read(file)).some(isArticleMark))
})

test('nothing of the preview is in what is published', () => {
  const traces =
    /preview-(?:bar|mark|report|hidden)|guide-(?:example|report)|guide\.json|preview\/(?:client|style|events)|preview:update|morphlex|EventSource/
  const texts = built.files.filter((file) => /\.(?:html|css|js|txt|json)$/.test(file) && !file.startsWith('pagefind/'))
  expect(texts.filter((file) => traces.test(built.read(file)))).toEqual([])
})

describe('every page', () => {
  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // React writes these forms; they are valid.
        'void-style': 'off',
        'attr-case': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
        // HTML allows an id to begin with a digit: https://html.spec.whatwg.org/#the-id-attribute
        'valid-id': ['error', { relaxed: true }],
        // A tool answers as it is filled in: nothing is sent, so there is nothing to submit.
        'wcag/h32': 'off',
        // Reader views leave out a <form> with many fields, so the element around a tool has its role instead.
        'prefer-native-element': ['error', { exclude: ['form'] }],
        // One inline rule of the fonts' fallback would be one request more.
        'no-inline-style': 'error',
      },
    })
    const found: string[] = []
    for (const file of pages) {
      const { results } = await validator.validateString(built.read(file), file)
      for (const { messages } of results)
        found.push(...messages.map(({ ruleId, message, selector }) => `${file} ${ruleId}: ${message} (${selector})`))
    }
    expect([...new Set(found)]).toEqual([])
  })

  test('has one h1, one title, one description and one canonical address, all in the head', () => {
    for (const file of pages) {
      const document = elementsOf(built.read(file))
      const count = (match: (element: Element) => boolean) => document.filter(match).length
      expect([file, count(({ tagName }) => tagName === 'h1')]).toEqual([file, 1])
      expect([file, count(({ tagName, path }) => tagName === 'title' && path.includes('head'))]).toEqual([file, 1])
      expect([
        file,
        count((el) => el.tagName === 'meta' && el.attributes.name === 'description' && el.path.includes('head')),
      ]).toEqual([file, 1])
      expect([
        file,
        count((el) => el.tagName === 'link' && el.attributes.rel === 'canonical' && el.path.includes('head')),
      ]).toEqual([file, 1])
    }
  })

  test('links only to pages, files and anchors that are there', () => {
    const targets = new Set(built.files.flatMap((file) => [`/${file}`, `/${file.replace(/index\.html$/, '')}`]))
    const ids = new Map(
      pages.map((file) => [
        addressOf(file),
        new Set(elementsOf(built.read(file)).map(({ attributes }) => attributes.id)),
      ]),
    )
    const dead: string[] = []
    for (const file of pages) {
      for (const { attributes } of elementsOf(built.read(file))) {
        const address = attributes.href ?? attributes.src
        if (address === undefined || /^(https?|mailto|tel|data):/.test(address)) continue
        const { pathname, hash } = new URL(address, `https://site.test${addressOf(file)}`)
        const id = decodeURIComponent(hash.slice(1))
        if (!targets.has(decodeURIComponent(pathname)) || (id !== '' && !ids.get(pathname)?.has(id)))
          dead.push(`${file} → ${address}`)
      }
    }
    expect(dead).toEqual([])
  })

  test('has a share card of 1200 by 630 pixels and at most 100 kB', async () => {
    const cards = new Set(
      pages.flatMap((file) =>
        elementsOf(built.read(file))
          .filter(({ attributes }) => attributes.property === 'og:image')
          .map(({ attributes }) => attributes.content ?? ''),
      ),
    )
    for (const card of cards) {
      const bytes = await readFile(join(built.folder, card.replace(site.url, '')))
      const { width, height, format } = await sharp(bytes).metadata()
      expect([card, width, height, format]).toEqual([card, 1200, 630, 'png'])
      expect(bytes.length, card).toBeLessThanOrEqual(100_000)
    }
    expect(cards.size).toBeGreaterThan(0)
  })
})

describe('every article', () => {
  test('describes itself to machines as it does to readers', () => {
    for (const file of articles) {
      const elements = elementsOf(built.read(file))
      const [script] = elements.filter(({ attributes }) => attributes.type === 'application/ld+json')
      const graph: Record<string, unknown>[] = JSON.parse(script?.text ?? '{}')['@graph']
      const posting = graph.find((node) => node['@type'] === 'BlogPosting')
      expect(posting?.headline, file).toBe(headingOf(file))
      const times = elements
        .filter(({ tagName, path }) => tagName === 'time' && path.includes('header'))
        .map(({ attributes }) => attributes.datetime)
      expect(times, file).toContain(posting?.datePublished)
      expect(times, file).toContain(posting?.dateModified)
      expect(graph.map((node) => node['@type'])).toContain('BreadcrumbList')
    }
  })

  test('has a Markdown twin, which opens with its title', () => {
    for (const file of articles) {
      const [title = ''] = built.read(file.replace(/html$/, 'md')).split('\n')
      expect(lettersOf(title), file).toBe(lettersOf(headingOf(file)))
    }
  })
})

describe('feeds', () => {
  test('are read by a parser that is not ours, with full content and absolute addresses', () => {
    const rss = parseRssFeed(built.read('feed.xml'))
    const atom = parseAtomFeed(built.read('atom.xml'))
    const json = parseJsonFeed(built.read('feed.json'))
    const titles = rss.items?.map(({ title }) => title)
    expect(titles ?? []).toHaveLength(Math.min(articles.length, site.feedLimit))
    expect((json.items ?? []).map(({ title }) => title)).toEqual(titles ?? [])
    const atomTitles = atom.entries?.map(({ title }) => (typeof title === 'string' ? title : title?.value))
    expect(atomTitles ?? []).toEqual(titles ?? [])
    for (const item of json.items ?? []) {
      expect(item.content_html).not.toBe('')
      expect(item.content_html).not.toMatch(/<script|(?:href|src)="(?!https?:|mailto:|tel:)/)
    }
  })

  test('exist for every topic', () => {
    const topics = built.files.filter((file) => /^tags\/[^/]+\/index\.html$/.test(file))
    for (const topic of topics) {
      const feed = parseRssFeed(built.read(topic.replace('index.html', 'feed.xml')))
      expect(feed.items?.length, topic).toBeGreaterThan(0)
    }
  })
})

test('the sitemap is valid and lists every page that may be indexed, and no other', async () => {
  const schema = 'node_modules/sitemap/schema/sitemap.xsd'
  const contents = built.read('sitemap.xml')
  const { valid, errors } = await validateXML({
    xml: { fileName: 'sitemap.xml', contents },
    schema: [await readFile(schema, 'utf8')],
  })
  expect(errors).toEqual([])
  expect(valid).toBe(true)
  const listed = [...contents.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1])
  const indexable = pages
    .filter(
      (file) =>
        !elementsOf(built.read(file)).some(
          ({ attributes }) => attributes.name === 'robots' && attributes.content?.includes('noindex'),
        ),
    )
    .map((file) => site.url + addressOf(file))
  expect(listed.sort()).toEqual(indexable.sort())
})

test('robots.txt lets everyone in and names the sitemap', () => {
  expect(built.read('robots.txt')).toContain(`Sitemap: ${site.url}/sitemap.xml`)
  expect(built.read('robots.txt')).not.toMatch(/Disallow: \/\S*/)
})

function isArticleMark({ attributes }: Element): boolean {
  return attributes.property === 'og:type' && attributes.content === 'article'
}

function headingOf(file: string): string {
  return elementsOf(built.read(file)).find(({ tagName }) => tagName === 'h1')?.text ?? ''
}

/** Letters and numbers of a text: Markdown escapes signs. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

interface Element {
  readonly tagName: string
  readonly attributes: Readonly<Record<string, string>>
  /** Text of its own and below. */
  readonly text: string
  /** Names of the elements around it. */
  readonly path: readonly string[]
}

const parsed = new Map<string, Element[]>()

function elementsOf(html: string): Element[] {
  const known = parsed.get(html)
  if (known) return known
  const elements: Element[] = []
  walk(parse(html), [], elements)
  parsed.set(html, elements)
  return elements
}

function walk(node: DefaultTreeAdapterTypes.Node, path: readonly string[], into: Element[]): string {
  if ('value' in node) return node.nodeName === '#text' ? node.value : ''
  if (!('childNodes' in node)) return ''
  if (!('tagName' in node)) return node.childNodes.map((child) => walk(child, path, into)).join('')
  const at = into.length
  into.push({ tagName: node.tagName, attributes: {}, text: '', path })
  const text = node.childNodes.map((child) => walk(child, [...path, node.tagName], into)).join('')
  into[at] = {
    tagName: node.tagName,
    attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
    text,
    path,
  }
  return text
}

function addressOf(file: string): string {
  return `/${file.replace(/index\.html$/, '')}`
}
