import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { x } from 'xastscript'
import { checks, loadSite } from '@/lib/export/checks'
import { renderXml } from '@/lib/feeds/xml'
import { site } from '@/lib/site'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

describe('every address leads somewhere', () => {
  test.each([
    ['<a href="/blog/gone/">', '/blog/gone/ leads nowhere'],
    ['<a href="/About/">', '/About/ is written in other letters: about/index.html'],
    ['<a href="/about/#nowhere">', '/about/#nowhere names an anchor that is not there'],
    ['<a href="#nowhere">', '#nowhere names an anchor that is not there'],
    ['<img src="/a.png" srcset="/a-640.avif 640w">', '/a-640.avif leads nowhere'],
    ['<style>@font-face{src:url(/face.woff2)}</style>', '/face.woff2 leads nowhere'],
    ['<link rel="alternate" type="application/atom+xml" href="/atom.xml">', '/atom.xml leads nowhere'],
    ['<script type="module" src="/islands/x.js"></script>', '/islands/x.js leads nowhere'],
    [`<meta property="og:image" content="${site.url}/og.png">`, `${site.url}/og.png leads nowhere`],
  ])('%s', async (markup, reason) => {
    const { faults } = await run('every address leads somewhere', {
      'index.html': page('/', `<main id="top">${markup}</main>`),
      'about/index.html': page('/about/', '<h2 id="here">Here</h2>'),
      'a.png': '',
    })
    expect(faults).toEqual([{ file: 'index.html', reason }])
  })

  test('and what leads to other sites, or to a part of a page, is no mistake', async () => {
    const links = '<a href="https://example.org/x">x</a><a href="/about/#here">y</a><a href="mailto:a@b.example">z</a>'
    const { looked, faults } = await run('every address leads somewhere', {
      'index.html': page('/', links),
      'about/index.html': page('/about/', '<h2 id="here">Here</h2>'),
    })
    expect({ looked, faults }).toEqual({ looked: '4 addresses', faults: [] })
  })
})

describe('the sitemap is complete', () => {
  const sitemap = (...paths: string[]) =>
    `<urlset>${paths.map((path) => `<url><loc>${site.url}${path}</loc></url>`).join('')}</urlset>`

  test.each([
    ['a page that is not listed', ['/'], [`${site.url}/about/ is missing`]],
    [
      'a listed page that is not there',
      ['/', '/about/', '/gone/'],
      [`${site.url}/gone/ is not an indexable page of this site`],
    ],
    ['all of them', ['/', '/about/'], []],
  ])('%s', async (_, listed, reasons) => {
    const { faults } = await run('the sitemap is complete', {
      'index.html': page('/'),
      'about/index.html': page('/about/'),
      'sitemap.xml': sitemap(...listed),
    })
    expect(faults.map(({ reason }) => reason)).toEqual(reasons)
  })

  test('a page with two canonical addresses', async () => {
    const { faults } = await run('the sitemap is complete', {
      'index.html': page('/', '<link rel="canonical" href="/other/">'),
      'sitemap.xml': sitemap('/'),
    })
    expect(faults).toEqual([{ file: 'index.html', reason: 'has 2 canonical addresses instead of one' }])
  })
})

test('nothing unpublished is in it: not as a file, and not by name', async () => {
  const { faults } = await run(
    'nothing unpublished is in it',
    { 'index.html': page('/', '<a href="/blog/secret/">'), 'blog/secret/og.png': '' },
    ['/blog/secret/'],
  )
  expect(faults).toEqual([
    { file: 'blog/secret/og.png', reason: '/blog/secret/ is not published' },
    { file: 'index.html', reason: 'names /blog/secret/, which is not published' },
  ])
})

test('no style attributes, no handlers', async () => {
  const { faults } = await run('no style attributes, no handlers', {
    'index.html': page('/', '<p style="color:red">a</p><img src="/a.png" onerror="x()">'),
  })
  expect(faults.map(({ reason }) => reason)).toEqual(['<p> has the attribute style', '<img> has the attribute onerror'])
})

describe('feeds are well-formed', () => {
  const rss = (html: string) => renderXml(x('rss', [x('title', 'The <script> tag'), x('content:encoded', html)]))
  const atom = (html: string) => renderXml(x('feed', [x('title', 'The <script> tag'), x('content', html)]))
  const json = (html: string) => JSON.stringify({ items: [{ title: 'The <script> tag', content_html: html }] })

  test.each([
    ['feed.xml', '<rss><item>&nbsp;</item></rss>', /^is not well-formed: /],
    ['atom.xml', '<feed>', /^is not well-formed: /],
    ['feed.json', '{"items":', /^is not well-formed: /],
    ['feed.xml', rss('<a href="/blog/x/">'), /^holds a relative address: \/blog\/x\/$/],
    ['atom.xml', atom('<img src="a.png">'), /^holds a relative address: a.png$/],
    ['feed.json', json('<a href="#x">'), /^holds a relative address: #x$/],
    ['feed.xml', rss('<p>a</p><script>b</script>'), /^holds a script$/],
    ['atom.xml', atom('<p>a</p><SCRIPT>b</SCRIPT>'), /^holds a script$/],
    ['feed.json', json('<p onclick="a()">'), /^holds a script: onclick$/],
  ])('%s: %s', async (file, text, reason) => {
    const { faults } = await run('feeds are well-formed', { [file]: text })
    expect(faults).toEqual([{ file, reason: expect.stringMatching(reason) }])
  })

  test('and may speak of scripts', async () => {
    const html = '<p title="<script>">The <code>&#x3C;script></code> tag, <code>href="/"</code></p>'
    const files = { 'feed.xml': rss(html), 'atom.xml': atom(html), 'feed.json': json(html) }
    expect((await run('feeds are well-formed', files)).faults).toEqual([])
  })
})

describe('budgets hold', () => {
  /** Words that do not compress. */
  const words = (count: number) => Array.from({ length: count }, (_, n) => wordAt(n)).join(' ')
  const wordAt = (n: number) => createHash('sha256').update(String(n)).digest('base64url').slice(0, 14)
  const article = (count: number, markup = '') => page('/', `<main data-pagefind-body>${words(count)}${markup}</main>`)
  const framework = '<fulcrum-decision class="tool"></fulcrum-decision>'

  test('an essay over the limit is named with its bytes', async () => {
    const { faults } = await run('budgets hold', {
      'index.html': article(1700),
      'few.html': article(100),
      'two.html': article(100),
    })
    expect(faults).toEqual([
      { file: 'index.html', reason: expect.stringMatching(/^the article: 1\d{4} bytes, budget 14000$/) },
    ])
  })

  test('a framework in an essay adds its own', async () => {
    const few = { 'few.html': article(100), 'two.html': article(100) }
    const faultsOf = async (text: string) => (await run('budgets hold', { 'index.html': text, ...few })).faults
    expect(await faultsOf(article(1400))).toHaveLength(1)
    expect(await faultsOf(article(1400, framework))).toEqual([])
    expect(await faultsOf(article(1700, framework))).toEqual([
      { file: 'index.html', reason: expect.stringMatching(/^the article: \d+ bytes, budget 16000$/) },
    ])
  })

  test('a long read may weigh more than an essay', async () => {
    expect((await run('budgets hold', { 'index.html': article(6000) })).faults).toEqual([])
  })

  test('scripts, requests and fonts', async () => {
    const faces =
      '<style>@font-face{src:url(/a.woff2)format("woff2");font-weight:400;font-style:italic}' +
      '@font-face{src:url(/a.woff2)format("woff2");font-weight:680;font-style:italic}</style>'
    const scripts = ['a', 'b', 'c'].map((name) => `<script type="module" src="/${name}.js"></script>`).join('')
    const { faults } = await run('budgets hold', {
      'index.html': page('/', faces + scripts),
      'a.js': words(800),
      'b.js': '',
      'c.js': '',
      'a.woff2': 'x'.repeat(64_001),
    })
    expect(faults.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^scripts on load: \d+ bytes, budget 3000$/),
      'fonts: 64001 bytes, budget 64000',
      'asks for 4 files before its fonts, budget 3',
    ])
  })
})

test('a page is what stands in the folder now, not what stood there when it was last read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'checks-'))
  folders.push(folder)
  const load = async (text: string) => {
    writeFileSync(join(folder, 'index.html'), text)
    return (await loadSite({ folder, next: '', redirects: [], inlineScripts: [], unpublished: [] })).pages[0]
  }
  const first = await load('<main>First</main>')
  expect(first?.mainText).toBe('First')
  expect(await load('<main>First</main>')).toBe(first)
  expect((await load('<main>Again</main>'))?.mainText).toBe('Again')
})

function page(path: string, body = ''): string {
  return `<!doctype html><html lang="en"><head><title>A page</title><link rel="canonical" href="${site.url}${path}"></head><body>${body}</body></html>`
}

/** Runs one check over a folder with these files. */
async function run(name: string, files: Readonly<Record<string, string>>, unpublished: readonly string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'checks-'))
  folders.push(folder)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const check = checks.find((candidate) => candidate.name === name)
  if (!check) throw new Error(`there is no check that ${name}`)
  return check.run(await loadSite({ folder, next: '', redirects: [], inlineScripts: [], unpublished }))
}
