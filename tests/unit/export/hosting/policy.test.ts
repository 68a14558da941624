import { describe, expect, test } from 'vitest'
import { buildPageFacts } from '@/lib/export'
import { hashSource } from '@/lib/export/facts/inline'
import { renderHeadersFile, renderRedirectsFile } from '@/lib/export/hosting/headers-file'
import { checkHeaderLimits, sayRedirectLimits } from '@/lib/export/hosting/host-limits'
import { buildPolicy, headersFor } from '@/lib/export/hosting/policy/build-policy'
import { renderCaddy } from '@/lib/export/hosting/servers/caddy'
import { renderCloudFrontRequest, renderCloudFrontResponse } from '@/lib/export/hosting/servers/cloudfront'
import { renderNginx } from '@/lib/export/hosting/servers/nginx'
import type { InlineSources } from '@/lib/export/hosting/types'
import { type HeaderRule, parseHeadersFile, parseRedirectsFile, patternSource } from '@/lib/hosts'

const NOTHING: InlineSources = { scripts: [], styles: [] }

function policyOf(overrides: Partial<Parameters<typeof buildPolicy>[0]> = {}) {
  return buildPolicy({ inline: NOTHING, runtimePages: [], redirects: [], href: (path) => path, ...overrides })
}

const options = { listen: '80', serverName: 'a.example', root: '/srv', basePath: '' }

/** One path of every kind that the table distinguishes. */
const paths = [
  '/',
  '/blog/',
  '/blog/post/',
  '/blog/post/index.md',
  '/blog/post/og.png',
  '/blog/post/media/chart.svg',
  '/media/0a1b-640.avif',
  '/tags/topic/feed.xml',
  '/tags/topic/',
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/llms.txt',
  '/robots.txt',
  '/sitemap.xml',
  '/manifest.webmanifest',
  '/og.png',
  '/icons/icon.svg',
  '/icons/icon-192.png',
  '/favicon.ico',
  '/typefaces/serif.woff2',
  '/islands/theme.0a1b.js',
  '/pagefind/pagefind.js',
  '/pagefind/pagefind-worker.js',
  '/pagefind/pagefind-entry.json',
  '/pagefind/pagefind.en_0a1b.pf_meta',
  '/pagefind/fragment/en_0a1b.pf_fragment',
]

describe('the table', () => {
  const { rules } = policyOf()
  const of = (path: string) => headersFor(rules, path)

  test('lets no page run or show what it does not serve itself', () => {
    const directives = Object.fromEntries(
      (of('/blog/post/')['Content-Security-Policy'] ?? '').split('; ').map((directive) => {
        const [name = '', ...sources] = directive.split(' ')
        return [name, sources.join(' ')]
      }),
    )
    expect(directives).toMatchObject({ 'default-src': "'none'", 'script-src': "'self'", 'base-uri': "'none'" })
    expect(directives['frame-ancestors']).toBe("'none'")
  })

  test('has no unsafe-inline and no unsafe-eval, and WebAssembly in the search worker alone', () => {
    for (const path of paths) {
      const csp = of(path)['Content-Security-Policy'] ?? ''
      expect([path, csp]).toEqual([path, expect.not.stringMatching(/'unsafe-(inline|eval|hashes)'|upgrade-insecure/)])
      expect([path, csp.includes('wasm')]).toEqual([path, path.endsWith('/pagefind-worker.js')])
    }
  })

  test.each([
    ['/', 'public, max-age=0, must-revalidate'],
    ['/blog/post/index.md', 'public, max-age=0, must-revalidate'],
    ['/pagefind/pagefind.js', 'public, max-age=0, must-revalidate'],
    ['/pagefind/pagefind-entry.json', 'public, max-age=0, must-revalidate'],
    ['/pagefind/parts/2/pagefind.en_0a1b.pf_meta', 'public, max-age=31536000, immutable'],
    ['/feed.xml', 'public, max-age=600'],
    ['/og.png', 'public, max-age=86400'],
    ['/blog/post/media/photo.jpg', 'public, max-age=86400'],
    ['/about/media/photo.jpg', 'public, max-age=86400'],
    ['/talks/a-talk/media/photo.jpg', 'public, max-age=86400'],
    ['/media/0a1b-640.avif', 'public, max-age=31536000, immutable'],
    ['/typefaces/serif.woff2', 'public, max-age=31536000, immutable'],
    ['/islands/theme.0a1b.js', 'public, max-age=31536000, immutable'],
    ['/pagefind/fragment/en_0a1b.pf_fragment', 'public, max-age=31536000, immutable'],
    ['/pagefind/pagefind.en_0a1b.pf_meta', 'public, max-age=31536000, immutable'],
  ])('keeps %s for: %s', (path, value) => {
    expect(of(path)['Cache-Control']).toBe(value)
  })

  test.each([
    ['/feed.xml', 'cross-origin', '*'],
    ['/tags/topic/feed.xml', 'cross-origin', '*'],
    ['/llms.txt', 'cross-origin', '*'],
    ['/blog/post/index.md', 'cross-origin', '*'],
    ['/blog/post/og.png', 'cross-origin', undefined],
    ['/blog/post/media/chart.svg', 'cross-origin', undefined],
    ['/media/0a1b-640.avif', 'cross-origin', undefined],
    ['/blog/post/', 'same-origin', undefined],
    ['/islands/theme.0a1b.js', 'same-origin', undefined],
  ])('lets other sites read %s: %s, %s', (path, resources, origins) => {
    expect(of(path)['Cross-Origin-Resource-Policy']).toBe(resources)
    expect(of(path)['Access-Control-Allow-Origin']).toBe(origins)
  })

  test('gives a page that keeps the runtime its own scripts, and no other page these', () => {
    const own = hashSource('self.__next_f.push([1])')
    const { rules } = policyOf({ runtimePages: [{ address: '/counter/', inline: { scripts: [own], styles: [] } }] })
    expect(headersFor(rules, '/counter/')['Content-Security-Policy']).toContain(own)
    expect(headersFor(rules, '/')['Content-Security-Policy']).not.toContain(own)
  })
})

describe('_headers', () => {
  const redirects = [{ from: '/notes/old/', to: '/notes/blog/post/' }]
  const inline = { scripts: [hashSource('a()')], styles: [hashSource('p{}')] }
  const { rules } = policyOf({ inline, redirects, href: (path) => `/notes${path}` })
  const text = renderHeadersFile(rules)

  test('means the same to Cloudflare, to Netlify and to us', () => {
    for (const path of paths.map((path) => `/notes${path}`)) {
      const wanted = headersFor(rules, path)
      expect(headersFor(parseHeadersFile(text), path)).toEqual(wanted)
      expect(asNetlify(text, path)).toEqual(wanted)
      expect(asCloudflare(text, path)).toEqual(wanted)
    }
  })

  test('stays within what hosts read', () => {
    expect(checkHeaderLimits(text)).toEqual([])
    expect(sayRedirectLimits(renderRedirectsFile(redirects))).toEqual([])
    for (const { path } of rules) expect(path.split('*').length, path).toBeLessThanOrEqual(2)
    expect(new Set(rules.map(({ path }) => path)).size).toBe(rules.length)
  })

  test('is refused when hosts would not read it, with what to do', () => {
    const scripts = Array.from({ length: 40 }, (_, index) => hashSource(`f(${index})`))
    const long = renderHeadersFile(policyOf({ inline: { scripts, styles: [] } }).rules)
    expect(checkHeaderLimits(long)).toEqual([
      { file: '_headers', reason: expect.stringMatching(/characters, hosts read 2000: .* lists 40 hashes: move/) },
    ])
    const many: HeaderRule[] = Array.from({ length: 101 }, (_, at) => ({ path: `/${at}`, headers: { A: 'b' } }))
    expect(checkHeaderLimits(renderHeadersFile(many))).toEqual([
      { file: '_headers', reason: expect.stringContaining('101 rules, hosts read 100') },
    ])
  })
})

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ from: `/old-${index}/`, to: `/blog/new-${index}/` }))

describe('_redirects', () => {
  test('has every old address with and without a slash, a file only as it is', () => {
    const text = renderRedirectsFile([
      { from: '/old', to: '/blog/new/' },
      { from: '/2015/old.html', to: '/blog/new/' },
    ])
    expect(text).toBe('/old /blog/new/ 301\n/old/ /blog/new/ 301\n/2015/old.html /blog/new/ 301\n')
    expect(parseRedirectsFile(text)).toHaveLength(2)
  })

  test('has one line each when two would be more than hosts read', () => {
    expect(renderRedirectsFile(many(1000)).split('\n')).toHaveLength(2001)
    expect(renderRedirectsFile(many(1001)).split('\n')).toHaveLength(1002)
    expect(renderRedirectsFile(many(1001))).toContain('/old-7/ /blog/new-7/ 301')
  })

  test('has sections last, and queries as Netlify writes them', () => {
    const redirects = [
      { from: '/category/*', to: '/tags/:splat' },
      { from: '/', query: ['p', '12'], to: '/blog/new/', status: 302 },
      { from: '/category/all/', to: '/blog/' },
    ] as const
    const text = renderRedirectsFile(redirects)
    expect(text).toBe(
      '/ p=12 /blog/new/ 302\n/category/all /blog/ 301\n/category/all/ /blog/ 301\n/category /tags/ 301\n/category/* /tags/:splat 301\n',
    )
    expect(parseRedirectsFile(text)).toEqual([
      redirects[1],
      { from: '/category/all', to: '/blog/' },
      { from: '/category', to: '/tags/' },
      redirects[0],
    ])
  })

  test.each([
    '/a/*/b /c 301',
    '/a/:name /b/:name 301',
    '/a/* /b/:splat 308',
    '/a/* /b/:splat 200',
    '/a id=:id /b/:id 301',
    '/a id=1 page=2 /b 301',
    '/a /b 301 Country=de',
    '/a id=1 /b 301 Country=de',
  ])('leaves %s to hosts that read the file', (line) => {
    expect(parseRedirectsFile(line)).toEqual([])
  })

  test('says what hosts will not read, and stops no build for it: every old address is a page as well', () => {
    expect(sayRedirectLimits(renderRedirectsFile(many(2001)))).toEqual([
      '_redirects has 1 line more than Cloudflare Pages reads',
    ])
    expect(sayRedirectLimits(`/${'a'.repeat(1000)} /b 301\n`)).toEqual([
      '_redirects has 1 line longer than Cloudflare Pages reads',
    ])
  })
})

describe('what the owner wrote for hosts', () => {
  const own = '\uFEFF# Mine\r\n/feed/ /feed.xml 302\n/shop/* https://shop.example/:splat 301 # all of it\n/old /mine/\n'

  test('stands first in _redirects, where the first line that matches holds', () => {
    const text = renderRedirectsFile([{ from: '/old', to: '/blog/new/' }], own)
    expect(text.split('\n').slice(0, 4)).toEqual([
      '/feed/ /feed.xml 302',
      '/old /mine/',
      '/old /blog/new/ 301',
      '/old/ /blog/new/ 301',
    ])
    expect(parseRedirectsFile(text)).toEqual([
      { from: '/feed/', to: '/feed.xml', status: 302 },
      { from: '/old', to: '/mine/', status: 302 },
      { from: '/shop/*', to: 'https://shop.example/:splat' },
    ])
  })

  test('leaves less room for two lines each', () => {
    expect(renderRedirectsFile(many(1000), own).split('\n')).toHaveLength(1004)
  })

  test('stands last in _headers, and takes off first what it overrides', () => {
    const { rules } = policyOf()
    const owned =
      '/files/*\n  cache-control: max-age=60\n  X-Mine: 1\n  Link: <a>\n  Link: <b>\nhttps://x.example/*\n  X-Robots-Tag: noindex\n'
    const text = renderHeadersFile(rules, owned)
    expect(
      text.endsWith(
        '/files/*\n  ! cache-control\n  cache-control: max-age=60\n  X-Mine: 1\n  Link: <a>\n  Link: <b>\nhttps://x.example/*\n  X-Robots-Tag: noindex\n',
      ),
    ).toBe(true)
    const headers = headersFor(parseHeadersFile(text), '/files/a.pdf')
    expect(headers).toMatchObject({ 'Cache-Control': 'max-age=60', 'X-Mine': '1', Link: '<a>, <b>' })
    expect(headers['X-Robots-Tag']).toBeUndefined()
    expect(headersFor(parseHeadersFile(text), '/')).toEqual(headersFor(rules, '/'))
  })

  test('has the status that it names on every server', () => {
    const policy = { ...policyOf(), redirects: parseRedirectsFile('/a /b 308\n/c /d 301\n') }
    expect(renderNginx(policy, options)).toContain('location = "/a" { return 308 "/b"; }')
    expect(renderNginx(policy, options)).toContain('location = "/c" { return 301 "/d"; }')
    expect(renderCaddy(policy, { address: 'a.example', root: '/srv', basePath: '' })).toContain('/b 308')
  })
})

describe('what stands in a page', () => {
  const inlineOf = (html: string) => buildPageFacts('index.html', html).inline

  test('is hashed as browsers hash it', () => {
    // The example of https://www.w3.org/TR/CSP3/#external-hash and of many guides.
    expect(hashSource("alert('Hello, world.');")).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='")
    expect(hashSource('a\r\nb')).toBe(hashSource('a\nb'))
  })

  test('counts scripts, rules and styles, once each, and no data and no files', () => {
    const html = `<head><style>p{}</style><style>p{}</style><script src=/a.js></script>
      <script>a()</script><script type="module">b()</script><script type="application/ld+json">{"c":1}</script>
      <script type="speculationrules">{"prefetch":[]}</script></head><p>Write <code>&lt;script>d()&lt;/script></code></p>`
    expect(inlineOf(html)).toEqual([
      { name: 'style', hash: hashSource('p{}') },
      ...['a()', 'b()', '{"prefetch":[]}'].map((text) => ({ name: 'script', hash: hashSource(text) })),
    ])
  })
})

describe('paths of rules', () => {
  test.each([
    ['/feed.xml', '/feed.xml', true],
    ['/feed.xml', '/feedAxml', false],
    ['/tags/:tag/feed.xml', '/tags/a/feed.xml', true],
    ['/tags/:tag/feed.xml', '/tags/a/b/feed.xml', false],
    ['/*', '/', true],
    ['/*/og.png', '/blog/a/og.png', true],
    ['/*/og.png', '/og.png', false],
    ['/counter/', '/counter/index.html', true],
    ['/counter/', '/counter/more/', false],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(new RegExp(patternSource(pattern)).test(path)).toBe(expected)
  })
})

describe('servers', () => {
  const policy = policyOf({
    inline: { scripts: [], styles: [hashSource('p{}')] },
    redirects: [{ from: '/caf%C3%A9', to: '/blog/post/' }],
  })

  test('nginx sets no header in a location, where it would drop all others', () => {
    const text = renderNginx(policy, { listen: '80', serverName: 'example.org', root: '/srv/www', basePath: '' })
    expect(text.match(/location[^{]*\{[^}]*add_header/g)).toBeNull()
    expect(text).toContain('location = "/café/" { return 301 "/blog/post/"; }')
  })

  test('Caddy keeps the order of the table and undoes it for the page that was not found', () => {
    const text = renderCaddy(policy, { address: 'example.org', root: '/srv/www', basePath: '/notes' })
    expect(text.indexOf('route {')).toBeLessThan(text.indexOf('header Cache-Control'))
    expect(text).toMatch(/handle_errors \{\s+rewrite \* \/notes\/404\.html/)
    expect(text).toContain('header -Access-Control-Allow-Origin')
  })

  test('CloudFront’s functions answer as the table does, in the space they have', () => {
    const response = renderCloudFrontResponse(policy)
    const handle = evaluate(response)
    expect(Buffer.byteLength(response)).toBeLessThan(10_000)
    for (const path of paths) {
      const uri = path.replace(/\/$/, '/index.html')
      const answer = handle({ request: { uri }, response: { headers: { server: { value: 'S3' } } } })
      const wanted = Object.entries(headersFor(policy.rules, path)).map(([name, value]) => [
        name.toLowerCase(),
        { value },
      ])
      expect(answer).toEqual({ headers: { server: { value: 'S3' }, ...Object.fromEntries(wanted) } })
    }
    const find = evaluate(renderCloudFrontRequest())
    expect(find({ request: { uri: '/blog/' } })).toEqual({ uri: '/blog/index.html' })
    expect(find({ request: { uri: '/feed.xml' } })).toEqual({ uri: '/feed.xml' })
    expect(find({ request: { uri: '/blog' } })).toMatchObject({
      statusCode: 308,
      headers: { location: { value: '/blog/' } },
    })
  })
})

type Handler = (event: unknown) => unknown

function evaluate(code: string): Handler {
  return new Function(`${code}; return handler`)() as Handler
}

/** All matching rules apply. A header that a rule removes is gone; values of a header that occurs twice are joined. */
function asCloudflare(text: string, path: string): Record<string, string> {
  const headers: Record<string, string> = { 'Access-Control-Allow-Origin': '*' }
  const set = new Set<string>()
  for (const { lines } of blocksFor(text, path)) {
    for (const line of lines) if (line.startsWith('! ')) delete headers[line.slice(2)]
    for (const [name, value] of valuesOf(lines)) {
      headers[name] = set.has(name) && headers[name] ? `${headers[name]}, ${value}` : value
      set.add(name)
    }
  }
  return headers
}

/** Lines without a colon are ignored. If a header occurs twice, the value of the last rule wins. */
function asNetlify(text: string, path: string): Record<string, string> {
  return Object.assign({}, ...blocksFor(text, path).map(({ lines }) => Object.fromEntries(valuesOf(lines))))
}

function blocksFor(text: string, path: string) {
  return text
    .split(/\n(?=\/)/)
    .map((block) => block.trim().split('\n'))
    .map(([pattern = '', ...lines]) => ({ pattern, lines: lines.map((line) => line.trim()) }))
    .filter(({ pattern }) => new RegExp(patternSource(pattern)).test(path))
}

function valuesOf(lines: readonly string[]): [string, string][] {
  return lines
    .filter((line) => line.includes(':'))
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()])
}

describe('what services need', () => {
  const everywhere = { 'script-src': ['https://a.example/c.js'] }
  const onEssays = { ...everywhere, 'frame-src': ['https://b.example'] }
  const services = { everywhere, byPath: [{ path: '/blog/:slug/', sources: onEssays }] }
  const { rules } = policyOf({
    services,
    runtimePages: [{ address: '/blog/own/', inline: { scripts: ["'sha256-x'"], styles: [] } }],
  })
  const directivesOf = (path: string) => (headersFor(rules, path)['Content-Security-Policy'] ?? '').split('; ')

  test('is allowed on the pages that need it, and nothing more', () => {
    const bare = policyOf().rules
    const added = (path: string) =>
      directivesOf(path).filter((one) => !headersFor(bare, path)['Content-Security-Policy']?.includes(one))
    for (const path of ['/', '/blog/', '/blog/post/og.png'])
      expect(added(path)).toEqual(["script-src 'self' https://a.example/c.js"])
    expect(added('/blog/post/')).toEqual(["script-src 'self' https://a.example/c.js", 'frame-src https://b.example'])
  })

  test('is allowed on a page that keeps its scripts too', () => {
    expect(directivesOf('/blog/own/')).toContain("script-src 'self' 'sha256-x' https://a.example/c.js")
    expect(directivesOf('/blog/own/')).toContain('frame-src https://b.example')
  })

  test('is in the rules of servers', () => {
    const policy = { rules, redirects: [] }
    expect(renderNginx(policy, options)).toContain('frame-src https://b.example')
    expect(renderCaddy(policy, { address: 'a.example', root: '/srv', basePath: '' })).toContain(
      'frame-src https://b.example',
    )
  })
})
