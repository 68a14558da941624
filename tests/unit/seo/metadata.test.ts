import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  homePage,
  metadataFor,
  notFoundPage,
  pagePage,
  postPage,
  postsPage,
  searchPage,
  topicPage,
} from '../../../lib/seo'
import { site } from '../../../lib/site'
import { authorNamed, day, pageWith, posts, postWith } from '../../support/post'

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
    const page = metadataFor(pagePage(pageWith({ image: picture }))).openGraph?.images
    expect(page).toMatchObject([{ url: 'https://fixture.example/images/lead.jpg', alt: 'A seesaw' }])
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

  it('puts the base path into every address but those of the settings', async () => {
    vi.stubEnv('BASE_PATH', '/notes')
    vi.stubEnv('SITE_URL', 'https://example.org')
    vi.resetModules()
    const seo = await import('../../../lib/seo')
    const head = JSON.stringify(seo.metadataFor(seo.postPage(postWith({ path: '/blog/on-delegation/' }))))
    const own = site.head?.links?.map(({ href }) => JSON.stringify(href)) ?? []
    const addresses = (head.match(/"(?:https:\/\/|\/)[^"]*"/g) ?? []).filter((address) => !own.includes(address))
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
