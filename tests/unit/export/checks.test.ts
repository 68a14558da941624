import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { Export } from '@/lib/export'
import { checks } from '@/lib/export/checks'
import { site } from '@/lib/site'
import { finishedSite } from '../../support/finished-site'

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
    ['<a href="/blog/100%/">', '/blog/100%/ leads nowhere'],
    ['<a href="/about/#100%">', '/about/#100% names an anchor that is not there'],
    ['<a href="https://[">', 'https://[ is no address'],
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

  test.each([
    ['the top of a page', '/about/#top'],
    ['words of a page', '/about/#:~:text=here'],
    ['a part and words of it', '/about/#here:~:text=it'],
    ['a page without its last slash, which every host adds', '/about'],
    ['a file whose name has a percent sign', '/100%25.txt'],
    ['what is redirected', '/old.php'],
    ['a part of what is redirected', '/old/#gone'],
    ['an HTML file of the owner’s', '/demo.html#part'],
  ])('%s: %s', async (_, address) => {
    const files = {
      'index.html': page('/', `<a href="${address}">x</a>`),
      'about/index.html': page('/about/', '<h2 id="here">Here</h2>'),
      'old/index.html': page('/about/'),
      'demo.html': '<p>A demo',
      '100%.txt': '',
      _redirects: '/old.php /about/ 301\n/old /about/ 301\n',
    }
    const publicFiles = new Set(['demo.html', '100%.txt'])
    expect((await run('every address leads somewhere', files, { publicFiles })).faults).toEqual([])
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
    { unpublished: ['/blog/secret/'] },
  )
  expect(faults).toEqual([
    { file: 'blog/secret/og.png', reason: '/blog/secret/ is not published' },
    { file: 'index.html', reason: 'leads to /blog/secret/, which is not published' },
  ])
})

test('what an author writes may look like the address of a draft', async () => {
  const { faults } = await run(
    'nothing unpublished is in it',
    {
      'index.html': page(
        '/',
        '<code>/blog/secret/</code><a href="https://other.example/blog/secret/" title="/blog/secret/">',
      ),
      'feed.xml': '<rss><description>/blog/secret/ &lt;link href="/blog/secret/"&gt;</description></rss>',
      'blog/open/index.md': 'Write `/blog/secret/`.',
      'notes.txt': '/blog/secret/',
    },
    { unpublished: ['/blog/secret/'], publicFiles: new Set(['notes.txt']) },
  )
  expect(faults).toEqual([])
})

test.each([
  ['sitemap.xml', `<loc>${site.url}/blog/secret/</loc>`],
  ['feed.xml', `<guid isPermaLink="true">${site.url}/blog/secret/</guid>`],
  ['atom.xml', `<link rel="alternate" href="${site.url}/blog/secret/"/>`],
  ['feed.json', `{"items":[{"url":"${site.url}/blog/secret/"}]}`],
  ['llms.txt', `- [Secret](${site.url}/blog/secret/index.md): words`],
  ['index.html', page('/', `<script type="application/ld+json">{"url":"${site.url}/blog/secret/"}</script>`)],
  ['index.html', page('/', '<a href="/blog/secret">')],
])('%s may not lead to a draft: %s', async (file, text) => {
  const { faults } = await run('nothing unpublished is in it', { [file]: text }, { unpublished: ['/blog/secret/'] })
  expect(faults).toEqual([{ file, reason: 'leads to /blog/secret/, which is not published' }])
})

test('no style attributes, no handlers', async () => {
  const { faults } = await run('no style attributes, no handlers', {
    'index.html': page('/', '<p style="color:red">a</p><img src="/a.png" onerror="x()">'),
  })
  expect(faults.map(({ reason }) => reason)).toEqual(['<p> has the attribute style', '<img> has the attribute onerror'])
})

describe('feeds are well-formed', () => {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const title = `<title>${escaped('The <script> tag')}</title>`
  const rss = (html: string) => `<rss>${title}<content:encoded>${escaped(html)}</content:encoded></rss>`
  const atom = (html: string) => `<feed>${title}<content>${escaped(html)}</content></feed>`
  const json = (html: string) => JSON.stringify({ items: [{ title: 'The <script> tag', content_html: html }] })

  test.each([
    ['feed.xml', '<rss><item>&nbsp;</item></rss>', /^is not well-formed: /],
    ['atom.xml', '<feed>', /^is not well-formed: /],
    ['feed.json', '{"items":', /^is not well-formed: /],
    ['feed.xml', rss('<a href="/blog/x/">'), /^contains a relative address: \/blog\/x\/$/],
    ['atom.xml', atom('<img src="a.png">'), /^contains a relative address: a.png$/],
    ['feed.json', json('<a href="#x">'), /^contains a relative address: #x$/],
    ['feed.xml', rss('<p>a</p><script>b</script>'), /^contains a script$/],
    ['atom.xml', atom('<p>a</p><SCRIPT>b</SCRIPT>'), /^contains a script$/],
    ['feed.json', json('<p onclick="a()">'), /^contains a script: onclick$/],
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

test('files of the owner’s are no pages, and no feeds', async () => {
  const files = {
    'google1234.html': 'google-site-verification: google1234.html',
    'blog/secret/photo.jpg': '',
    'data.json': '{"broken":',
    'data.xml': '<broken>',
    'demo/index.html': '<p style="color:red" onclick="x()"><a href="/gone/"><img src="https://other.example/a.png">',
    'sitemap.xml': `<urlset><url><loc>${site.url}/</loc></url></urlset>`,
    'index.html': page('/', '<a href="/google1234.html">'),
  }
  const publicFiles = new Set(['google1234.html', 'blog/secret/photo.jpg', 'data.json', 'data.xml', 'demo/index.html'])
  for (const { name } of checks)
    expect([name, (await run(name, files, { publicFiles, unpublished: ['/blog/secret/'] })).faults]).toEqual([name, []])
})

function page(path: string, body = ''): string {
  return `<!doctype html><html lang="en"><head><title>A page</title><link rel="canonical" href="${site.url}${path}"></head><body>${body}</body></html>`
}

type Given = Partial<Pick<Export, 'unpublished' | 'publicFiles'>>

/** Runs one check on a folder with these files. */
async function run(name: string, files: Readonly<Record<string, string>>, given: Given = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'checks-'))
  folders.push(folder)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const check = checks.find((candidate) => candidate.name === name)
  if (!check) throw new Error(`there is no check that ${name}`)
  return check.run(finishedSite(folder, given))
}
