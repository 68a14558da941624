import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { beforeAll, describe, expect, test } from 'vitest'
import { headersFor, loadPolicy, type Policy } from '@/lib/export'
import { serviceSources } from '@/lib/services'
import { absoluteUrl, href, mediaPath, securityTextPath, tagFeedPath, twinPath } from '@/lib/urls'
import { type Built, exported, outFolder } from '../support/build'

let built: Built
let policy: Policy

beforeAll(async () => {
  built = await exported(outFolder)
  policy = loadPolicy(built.folder)
})

describe('the policy of the export', () => {
  test('lists the hash of everything that runs or styles in a page, and nothing that stands nowhere', () => {
    const listed = new Set(policy.rules.flatMap(({ headers }) => hashesIn(headers[CSP] ?? '')))
    const standing = new Set<string>()
    for (const file of built.files.filter((name) => name.endsWith('.html'))) {
      const allowed = hashesIn(
        headersFor(policy.rules, href(`/${file.replace(/(^|\/)index\.html$/, '$1')}`))[CSP] ?? '',
      )
      for (const hash of inlineHashes(built.read(file))) {
        standing.add(hash)
        expect([file, allowed]).toEqual([file, expect.arrayContaining([hash])])
      }
    }
    expect([...listed].sort()).toEqual([...standing].sort())
    expect(listed.size).toBeGreaterThan(1)
  })

  test('is never loosened, but by what the services in the settings need', () => {
    const { everywhere, byPath } = serviceSources()
    const needed = [everywhere, ...byPath.map(({ sources }) => sources)].flatMap((sources) =>
      Object.values(sources).flat(),
    )
    const ours = (csp = '') => needed.reduce((text, source) => text.replaceAll(` ${source}`, ''), csp)
    const loose = policy.rules.filter(({ headers }) => /'unsafe-|data:|https?:/.test(ours(headers[CSP])))
    expect(loose.map(({ path }) => path)).toEqual([])
  })

  test('lets WebAssembly run in the search worker, which is there', () => {
    const rules = policy.rules.filter(({ headers }) => headers[CSP]?.includes('wasm-unsafe-eval'))
    expect(rules.map(({ path }) => path)).toEqual([href('/pagefind/pagefind-worker.js')])
    // A site without articles has no index.
    if (hasArticles()) expect(built.files).toContain('pagefind/pagefind-worker.js')
  })

  test('has rules for files that are there, so that a renamed file does not lose its headers', () => {
    const unused = policy.rules.filter(
      ({ path }) =>
        !built.files.some((file) => headersFor([{ path, headers: { used: 'yes' } }], href(`/${file}`)).used),
    )
    // What a site may do without: pictures in `public/images/` and beside texts, photographs in several widths, captions, sound,
    // topics, `security.txt`, pages that keep the runtime of Next, more texts than one search index is for.
    const beside = ['/:slug/', '/blog/:slug/', '/talks/:slug/']
    const shown = ['/images/*', '/media/*', '/*.vtt', '/*.wav', ...beside.map((text) => mediaPath(text, '*'))].map(href)
    const others = [securityTextPath, tagFeedPath(':tag'), '/_next/static/*', '/pagefind/parts/*']
    const optional = [...shown, ...others.map(href)]
    const isOfArticles = (path: string) =>
      path.startsWith(href('/pagefind/')) || [href('/*/og.png'), href(twinPath(':slug'))].includes(path)
    const isMissed = (path: string) => !optional.includes(path) && (hasArticles() || !isOfArticles(path))
    expect(unused.map(({ path }) => path).filter(isMissed)).toEqual([])
  })
})

describe('redirects of the export', () => {
  test('are pages too: one for every old address that leads to a page', () => {
    const isPage = (path: string) => /^\/[^*]*\/$/.test(path)
    for (const { from, to } of policy.redirects.filter(({ from, to }) => isPage(from) && isPage(to))) {
      const target = to.slice(href('').length)
      const page = built.read(`${from.slice(href('/').length).replace(/\/$/, '')}/index.html`)
      expect(page).toContain(`<link rel="canonical" href="${absoluteUrl(target)}">`)
      expect(page).toContain(`<meta http-equiv="refresh" content="0; url=${to}">`)
      expect(page).toContain('<meta name="robots" content="noindex">')
      expect(page).toContain(`<a href="${to}">`)
      expect(existsSync(join(built.folder, target, 'index.html'))).toBe(true)
    }
  })

  test('are not in the sitemap', () => {
    for (const { from } of policy.redirects) expect(built.read('sitemap.xml')).not.toContain(`${from}<`)
  })
})

test('GitHub Pages is told to publish folders that begin with an underscore', () => {
  expect(built.files).toContain('.nojekyll')
})

const CSP = 'Content-Security-Policy'

const hasArticles = () => built.files.some((file) => /^blog\/[^/]+\/index\.md$/.test(file))

function hashesIn(policy: string): string[] {
  return policy.match(/'sha256-[^']+'/g) ?? []
}

/** Read by another parser than the one that wrote the policy. */
function inlineHashes(html: string): string[] {
  const found: string[] = []
  const walk = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node && (node.tagName === 'script' || node.tagName === 'style')) {
      const attribute = (name: string) => node.attrs.find((attr) => attr.name === name)?.value
      const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
      if (attribute('src') === undefined && attribute('type') !== 'application/ld+json')
        found.push(`'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    }
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(parse(html))
  return found
}
