import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { colours } from '../../../lib/colours'
import { homePage, metadataFor, notFoundPage, postPage, postsPage, searchPage, topicPage } from '../../../lib/seo'
import { authorNamed, day, posts, postWith } from '../../support/post'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

describe('the head of a page', () => {
  it('adds the name of the site to every title but that of the home page', () => {
    expect(metadataFor(postPage(postWith())).title).toBe('On delegation · Fixture')
    expect(metadataFor(homePage([])).title).toBe('Fixture: What the tests of the engine read')
  })

  it('names its canonical address, or where the text was first published', () => {
    expect(metadataFor(postPage(postWith())).alternates?.canonical).toBe('https://fixture.example/blog/on-delegation/')
    const elsewhere = postWith({ canonicalUrl: 'https://example.org/first/' })
    expect(metadataFor(postPage(elsewhere)).alternates?.canonical).toBe('https://example.org/first/')
  })

  it('gives an article its dates, authors and topics', () => {
    const post = postWith({
      authors: [authorNamed('Ada Lovelace'), authorNamed('Grace Hopper')],
      updated: day('2026-01-03'),
    })
    expect(metadataFor(postPage(post)).openGraph).toMatchObject({
      type: 'article',
      publishedTime: '2025-12-15T00:00:00+01:00',
      modifiedTime: '2026-01-03T00:00:00+01:00',
      authors: ['https://fixture.example/authors/ada-lovelace/', 'https://fixture.example/authors/grace-hopper/'],
      tags: ['Delegation'],
    })
  })

  it('has a share card with an address, a size and an alternative', () => {
    expect(metadataFor(postPage(postWith())).openGraph?.images).toEqual([
      { url: 'https://fixture.example/blog/on-delegation/og.png', width: 1200, height: 630, alt: 'On delegation' },
    ])
  })

  it("shares the author's picture when it is a bitmap of some size, else the drawn card", () => {
    const picture = { path: '/x/lead.jpg', src: '/images/lead.jpg', alt: 'A seesaw', width: 1600, height: 900 }
    const shared = (image: typeof picture) => metadataFor(postPage(postWith({ image }))).openGraph?.images
    expect(shared(picture)).toMatchObject([{ url: 'https://fixture.example/images/lead.jpg', alt: 'A seesaw' }])
    expect(shared({ ...picture, src: '/images/lead.svg' })).toMatchObject([{ width: 1200, height: 630 }])
    expect(shared({ ...picture, width: 320 })).toMatchObject([{ width: 1200, height: 630 }])
  })

  it('offers the feeds everywhere, the Markdown twin on an article and its own feed on a topic', () => {
    const post = metadataFor(postPage(postWith())).alternates?.types
    expect(Object.keys(post ?? {}).sort()).toEqual([
      'application/atom+xml',
      'application/feed+json',
      'application/rss+xml',
      'text/markdown',
    ])
    const topic = metadataFor(topicPage({ slug: 'delegation', label: 'Delegation', posts: posts(1) })).alternates?.types
    expect(topic?.['application/rss+xml']).toMatchObject([
      { url: 'https://fixture.example/tags/delegation/feed.xml' },
      { url: 'https://fixture.example/feed.xml' },
    ])
  })

  it('lets search engines index articles and further pages of lists, not searches or drafts, and leave the missing page to Next', () => {
    const index = (info: Parameters<typeof metadataFor>[0]) => metadataFor(info).robots
    expect(index(postPage(postWith()))).toMatchObject({ index: true })
    expect(index(postsPage(posts(45), 2))).toMatchObject({ index: true })
    expect(index(searchPage())).toMatchObject({ index: false })
    expect(index(postPage(postWith({ status: 'draft' })))).toMatchObject({ index: false })
    expect(index(notFoundPage())).toBeUndefined()
  })

  it('keeps a title and an address of its own for a further page of a list', () => {
    const info = postsPage(posts(45), 2)
    expect(metadataFor(info).title).toBe('Essays, page 2 · Fixture')
    expect(metadataFor(info).alternates?.canonical).toBe('https://fixture.example/blog/page/2/')
  })

  it('puts the base path into every address', async () => {
    vi.stubEnv('BASE_PATH', '/notes')
    vi.stubEnv('SITE_URL', 'https://example.org')
    vi.resetModules()
    const seo = await import('../../../lib/seo')
    const head = JSON.stringify(seo.metadataFor(seo.postPage(postWith({ path: '/blog/on-delegation/' }))))
    const addresses = head.match(/"(?:https:\/\/|\/)[^"]*"/g) ?? []
    expect(addresses.length).toBeGreaterThan(8)
    for (const address of addresses) expect(address).toMatch(/^"(?:https:\/\/example\.org)?\/notes\//)
  })

  it('closes a preview to search engines', async () => {
    vi.stubEnv('SITE_ENV', 'preview')
    vi.resetModules()
    const seo = await import('../../../lib/seo')
    expect(seo.metadataFor(seo.homePage([])).robots).toEqual({ index: false, follow: false })
    expect(seo.buildRobots()).toEqual({ rules: { userAgent: '*', disallow: '/' } })
  })
})

describe('the colours outside the style sheet', () => {
  it.each(['paper', 'ink', 'quiet', 'line', 'accent'] as const)('match the token of %s', (name) => {
    const tokens = readFileSync('app/styles/tokens.css', 'utf8')
    const match = tokens.match(new RegExp(`--color-${name}: light-dark\\(oklch\\(([^)]*)\\), oklch\\(([^)]*)\\)\\)`))
    expect([colours.light[name], colours.dark[name]]).toEqual([match?.[1], match?.[2]].map(hexOf))
  })
})

/** Converts OKLCH such as `99% 0.002 250` to sRGB (https://bottosson.github.io/posts/oklab/). */
function hexOf(oklch = ''): string {
  const [lightness = 0, chroma = 0, hue = 0] = oklch.split(' ').map(Number.parseFloat)
  const angle = (hue * Math.PI) / 180
  const [L, a, b] = [lightness / 100, chroma * Math.cos(angle), chroma * Math.sin(angle)]
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const channel = (value: number) => {
    const encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055
    return Math.round(Math.min(1, Math.max(0, encoded)) * 255)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${linear.map(channel).join('')}`
}
