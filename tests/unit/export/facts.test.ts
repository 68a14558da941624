import { expect, test } from 'vitest'
import { buildPageFacts, createFactsPool } from '@/lib/export'

const html = `<!doctype html><html lang="en"><head><title>A</title><meta name="robots" content="noindex">
  <link rel="canonical" href="/a/"><style>p{background:url(/p.png)}</style></head>
  <body><main data-pagefind-body><h1 id="a">A</h1><img src="/a.png"><img src="/a.png"><p id="a">A</p></main></body></html>`

test('facts survive JSON', () => {
  const facts = buildPageFacts('a/index.html', html)
  expect(JSON.parse(JSON.stringify(facts))).toEqual(facts)
})

test('facts name everything once', () => {
  const facts = buildPageFacts('a/index.html', html)
  expect(facts).toMatchObject({
    address: '/a/',
    isArticle: true,
    hasRuntime: false,
    mayBeIndexed: false,
    canonicals: ['/a/'],
    ids: ['a'],
    addresses: ['/a/', '/p.png', '/a.png'],
    names: ['p.png', 'a.png'],
  })
  expect(facts.requests.map(({ address }) => address)).toEqual(['/p.png', '/a.png'])
})

test('another text of an article has another hash, another text around it has not, and a page that is no article has none', () => {
  const hash = (text: string) => buildPageFacts('a/index.html', text).searchHash
  expect(hash(html)).toBe(hash(html))
  expect(hash(html.replace('>A</p>', '>B</p>'))).not.toBe(hash(html))
  expect(hash(html.replace('<body>', '<body><p>A menu</p>'))).toBe(hash(html))
  expect(hash(html.replace(' data-pagefind-body', ''))).toBeUndefined()
})

test('a text that says of which kind it is, is no essay, and searched all the same', () => {
  const facts = buildPageFacts('a/index.html', html.replace('data-pagefind-body', '$& data-kind="Talk"'))
  expect(facts).toMatchObject({ isArticle: false, searchHash: expect.any(String) })
})

test('a pool changes no facts, and holds equal requests of all pages once', () => {
  const pool = createFactsPool()
  const [one, two] = ['a/index.html', 'b/index.html'].map((file) => buildPageFacts(file, html))
  const [first, second] = [one, two].map((facts) => facts && pool(facts))
  expect([first, second]).toEqual([one, two])
  expect(first?.requests[0]).toBe(second?.requests[0])
})
