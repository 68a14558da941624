import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { runDeployFiles } from '@/lib/cli/assets/deploy-files'
import { checkPolicy, type Export, headersFor, loadPolicy } from '@/lib/export'
import { hashSource } from '@/lib/export/facts/inline'
import { writePolicy, writeRedirectPages } from '@/lib/export/hosting'
import { pageFile, renderRedirectPage } from '@/lib/export/hosting/redirect-pages'
import type { Redirect } from '@/lib/hosts'
import { finishedSite } from '../../../support/finished-site'

const made: string[] = []

const seal = (site: Export) => writePolicy(site, finishedSite(site.folder, site).pages)

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
})

describe('pages for redirects', () => {
  test.each([
    ['/old', 'old/index.html'],
    ['/old/', 'old/index.html'],
    ['/2015/old.html', '2015/old.html'],
    ['/caf%C3%A9/', 'café/index.html'],
    ['/old.php', undefined],
    ['/feed.rss', undefined],
    ['/..%2f..%2fetc', undefined],
    ['/a/%2e%2e/%2e%2e/b', undefined],
  ])('%s: %s', (from, file) => {
    expect(pageFile(from)).toBe(file)
  })

  test('take no place that is taken', async () => {
    const site = siteWith({ 'blog/index.html': 'mine', 'feed.xml': '<rss/>' }, [
      { from: '/blog/', to: '/blog/post/' },
      { from: '/feed.xml/old/', to: '/blog/post/' },
      { from: '/blog/gone/', to: '/blog/post/' },
    ])
    expect((await writeRedirectPages(site)).report).toBe('3 redirects, 1 page for hosts without rules')
    expect(readFileSync(join(site.folder, 'blog/index.html'), 'utf8')).toBe('mine')
    expect(existsSync(join(site.folder, 'blog/gone/index.html'))).toBe(true)
  })

  test('lead on from a section to each of its pages, and to another site', async () => {
    const pages = { 'tags/a/index.html': '', 'tags/a/page/2/index.html': '', 'tags/a/feed.xml': '' }
    const site = siteWith(pages, [
      { from: '/category/*', to: '/tags/:splat' },
      { from: '/shop/', to: 'https://shop.example/' },
      { from: '/shop/*', to: 'https://shop.example/:splat' },
      { from: '/', query: ['p', '12'], to: '/tags/a/' },
      { from: '/feed/', to: '/feed.xml' },
    ])
    expect((await writeRedirectPages(site)).report.split('\n    ')).toEqual([
      '5 redirects, 3 pages for hosts without rules',
      'only hosts with rules can lead on from /shop/*, /?p=12, /feed/',
    ])
    const read = (name: string) => readFileSync(join(site.folder, name, 'index.html'), 'utf8')
    expect(read('category/a')).toContain('url=/tags/a/"')
    expect(read('category/a/page/2')).toContain('url=/tags/a/page/2/"')
    expect(read('shop')).toContain('url=https://shop.example/"')
    expect(existsSync(join(site.folder, 'feed'))).toBe(false)
  })

  test('lead on at once, are not indexed and name the new address', () => {
    const page = renderRedirectPage({ to: '/blog/post/' })
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/blog/post/">')
    expect(page).toContain('<meta name="robots" content="noindex">')
    expect(page).toMatch(/<link rel="canonical" href="https:\/\/[^"]+\/blog\/post\/">/)
    expect(page).toContain('<a href="/blog/post/">')
    expect(page).not.toMatch(/<script|style/)
  })
})

describe('the sealed policy', () => {
  test('holds what stands in the pages, and the check agrees', async () => {
    const site = siteWith({
      'index.html': '<style>p{}</style><script>theme()</script>',
      'a/index.html': '<style>p{}</style><style>td{}</style>',
    })
    expect(await seal(site)).toMatch(/^\d+ rules, 1 script and 2 styles by hash$/)
    expect((await checkPolicy(finishedSite(site.folder, site))).faults).toEqual([])
    const csp = headersFor(loadPolicy(site.folder).rules, '/a/')['Content-Security-Policy']
    for (const text of ['p{}', 'td{}', 'theme()']) expect(csp).toContain(hashSource(text))
  })

  test('is found wrong when a page needs what is not in it', async () => {
    const site = siteWith({ 'index.html': '' })
    await seal(site)
    writeFileSync(join(site.folder, 'index.html'), '<script>late()</script>')
    const { faults } = await checkPolicy(finishedSite(site.folder, site))
    expect(faults).toEqual([{ file: 'index.html', reason: expect.stringContaining(hashSource('late()')) }])
  })

  test('does not know of HTML files of the owner’s, and says what it blocks in them', async () => {
    const demo = '<style>b{color</style><script>demo()</script><p>broken'
    const site = { ...siteWith({ 'index.html': '', 'demo.html': demo }), publicFiles: new Set(['demo.html']) }
    await seal(site)
    expect(readFileSync(join(site.folder, '_headers'), 'utf8')).not.toContain(hashSource('demo()'))
    const { looked, faults } = await checkPolicy(finishedSite(site.folder, site))
    expect(faults).toEqual([])
    expect(looked).toMatch(
      /^1 page\n {4}content\/public\/demo\.html: a <style> .* \(and 1 more thing\); .* its own policy in content\/public\/_headers$/,
    )
  })

  test('merges what the owner wrote for hosts, and says so', async () => {
    const files = {
      'index.html': '',
      _headers: '/files/*\n  X-Robots-Tag: noindex\n',
      _redirects: '/feed/ /feed.xml 302\n/shop/* /store/:splat 301\n/de/* /en/:splat 301 Language=de\n',
    }
    const made = siteWith(files, [{ from: '/old/', to: '/blog/new/' }])
    const site = { ...made, publicFiles: new Set(['_headers', '_redirects']) }
    const said = await seal(site)
    expect(said.split('\n').slice(1)).toEqual([
      '    3 lines of content/public/_redirects before ours',
      '    1 rule of content/public/_headers after ours, which they override',
    ])
    const policy = loadPolicy(site.folder)
    expect(policy.redirects).toEqual([
      { from: '/feed/', to: '/feed.xml', status: 302 },
      { from: '/old', to: '/blog/new/' },
      { from: '/shop/*', to: '/store/:splat' },
    ])
    expect(policy.others).toEqual(['/de/* /en/:splat 301 Language=de'])
    expect(headersFor(policy.rules, '/files/a.pdf')).toMatchObject({
      'X-Robots-Tag': 'noindex',
      'Content-Security-Policy': expect.stringContaining("default-src 'none'"),
    })
  })

  test('puts patterns behind what they do not match, and answers a section without its slash', async () => {
    const own = '/shop/* /store/:splat 301\n/shop/old/ /store/new/ 301\n/feed/ /feed.xml 302\n'
    const made = siteWith({ 'index.html': '', _redirects: own }, [
      { from: '/old/', to: '/blog/new/' },
      { from: '/shop/cart/', to: '/blog/cart/' },
      { from: '/list', query: ['id', '7'], to: '/blog/seven/' },
      { from: '/category/*', to: '/tags/:splat', status: 302 },
      { from: '/notes/*', to: '/blog/:splat' },
      { from: '/notes/', to: '/archive/' },
      { from: '/page/*', to: '/p/:splat/' },
    ])
    await seal({ ...made, publicFiles: new Set(['_redirects']) })
    expect(readFileSync(join(made.folder, '_redirects'), 'utf8').split('\n')).toEqual([
      '/feed/ /feed.xml 302',
      '/old /blog/new/ 301',
      '/old/ /blog/new/ 301',
      '/list id=7 /blog/seven/ 301',
      '/list/ id=7 /blog/seven/ 301',
      '/notes /archive/ 301',
      '/notes/ /archive/ 301',
      '/category /tags/ 302',
      '/shop/* /store/:splat 301',
      '/shop/old/ /store/new/ 301',
      '/shop/cart /blog/cart/ 301',
      '/shop/cart/ /blog/cart/ 301',
      '/category/* /tags/:splat 302',
      '/notes/* /blog/:splat 301',
      '/page/* /p/:splat/ 301',
      '',
    ])
  })

  test('says how many redirects Cloudflare would not read', async () => {
    const sections = Array.from({ length: 102 }, (_, at) => ({ from: `/old-${at}/*`, to: '/blog/:splat' }))
    const single = Array.from({ length: 200 }, (_, at) => ({ from: `/single-${at}/`, to: '/blog/new/' }))
    const said = await seal(siteWith({ 'index.html': '' }, [...sections, ...single]))
    expect(said.split('\n')[1]).toBe(
      '    _redirects has 2 lines more than Cloudflare Pages reads of patterns and what follows them',
    )
  })

  test('fails the build when pages differ too much to be listed', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 50 }, (_, at) => [`${at}/index.html`, `<script>f(${at})</script>`]),
    )
    await expect(seal(siteWith(pages))).rejects.toThrow(/_headers: .* lists 50 hashes/)
  })
})

describe('npm run deploy-files', () => {
  async function run(folder: string, ...args: string[]) {
    let printed = ''
    const print = (text: string) => {
      printed += text
    }
    const context = { cwd: folder, env: {}, now: new Date(0), print, printError: print, columns: 80, color: false }
    return { code: await runDeployFiles(context, args), printed }
  }

  test('asks for a build if there is no export', async () => {
    const { code, printed } = await run(siteWith({}).folder)
    expect(code).toBe(1)
    expect(printed).toContain('run npm run build first')
  })

  test('says what it expects instead of a wrong flag', async () => {
    const { code, printed } = await run(siteWith({}).folder, '--folder', 'x')
    expect(code).toBe(2)
    expect(printed).toMatch(/^Unknown option '--folder'\n\nnpm run deploy-files -- /)
  })

  test('writes a file for every server, with the root that is asked for', async () => {
    const site = siteWith({ 'index.html': '<style>p{}</style>' })
    await seal(site)
    const { code, printed } = await run(dirname(site.folder), '--root', '/home/www')
    expect(code).toBe(0)
    expect(printed.split('\n').filter(Boolean)).toHaveLength(4)
    const nginx = readFileSync(join(dirname(site.folder), 'deploy/nginx.conf'), 'utf8')
    expect(nginx).toContain('root /home/www;')
    expect(nginx).toContain(hashSource('p{}'))
  })

  test('writes into docs/deploy what lies there, whatever styles and redirects a site has', async () => {
    const read = (folder: string) =>
      ['nginx.conf', 'Caddyfile'].map((name) => readFileSync(join(folder, 'docs/deploy', name), 'utf8'))
    for (const [style, redirects] of [
      ['p{}', []],
      ['td{}', [{ from: '/old/', to: '/' }]],
    ] as const) {
      const site = siteWith({ 'index.html': `<style>${style}</style>` }, redirects)
      await seal(site)
      expect((await run(dirname(site.folder), '--docs')).code).toBe(0)
      expect(read(dirname(site.folder)), 'npm run deploy-files -- --docs').toEqual(read('.'))
    }
  })
})

/** Returns an exported folder, called `out`, in its own parent folder. */
function siteWith(files: Readonly<Record<string, string>>, redirects: readonly Redirect[] = []): Export {
  const home = mkdtempSync(join(tmpdir(), 'fulcrum-policy-'))
  made.push(home)
  const folder = join(home, 'out')
  mkdirSync(folder)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const own = { publicFolder: '', publicFiles: new Set<string>(), budget: 'off' } as const
  return { folder, next: join(home, '.next'), redirects, inlineScripts: [], unpublished: [], ...own }
}
