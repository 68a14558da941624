import { describe, expect, it } from 'vitest'
import type { PageInfo } from '../../../lib/seo'
import * as seo from '../../../lib/seo'
import { site } from '../../../lib/site'
import { authorNamed, day, nastyTitles, pageWith, posts, postWith } from '../../support/post'

describe('structured data', () => {
  it('of the home page names the site and its publisher', () => {
    expect(nodes(seo.homePage(posts(3)))).toMatchObject([
      { '@type': 'WebSite', name: 'Fixture', url: 'https://fixture.example/', inLanguage: 'en' },
      { '@type': 'Organization', name: 'Fixture', logo: { url: 'https://fixture.example/icons/icon-512.png' } },
    ])
  })

  it('of an article holds all that search engines ask for', () => {
    const post = postWith({ updated: day('2026-01-03'), series: { slug: 'letting-go', label: 'Letting go', part: 2 } })
    expect(nodes(seo.postPage(post))[0]).toMatchObject({
      '@type': 'BlogPosting',
      headline: 'On delegation',
      description: post.description,
      image: ['https://fixture.example/blog/on-delegation/og.png'],
      datePublished: '2025-12-15T00:00:00+01:00',
      dateModified: '2026-01-03T00:00:00+01:00',
      author: [{ '@type': 'Person', name: 'Ada Lovelace', url: 'https://fixture.example/authors/ada-lovelace/' }],
      publisher: { '@type': 'Organization', name: 'Fixture' },
      mainEntityOfPage: { '@id': 'https://fixture.example/blog/on-delegation/' },
      inLanguage: 'en',
      wordCount: 1200,
      keywords: ['Delegation'],
      position: 2,
      isPartOf: [{ '@type': 'CreativeWorkSeries', name: 'Letting go' }, { '@type': 'WebSite' }],
    })
  })

  it('of a page names the picture that it is shared with, and its card', () => {
    const image = { path: '/x/us.jpg', src: '/about/media/us.jpg', alt: 'The two of us', width: 1600, height: 900 }
    const imagesOf = (changes: Parameters<typeof pageWith>[0]) => nodes(seo.pagePage(pageWith(changes)))[0]?.image
    expect(imagesOf({ image })).toEqual([
      'https://fixture.example/about/media/us.jpg',
      'https://fixture.example/about/og.png',
    ])
    expect(imagesOf({})).toEqual(['https://fixture.example/about/og.png'])
  })

  it('says of an article never updated that it was modified when it was published', () => {
    expect(nodes(seo.postPage(postWith()))[0]).toMatchObject({ dateModified: '2025-12-15T00:00:00+01:00' })
  })

  it('holds the house bylines for organisations and everyone else for a person', () => {
    expect(seo.isHouse(authorNamed('Fixture editors'))).toBe(true)
    expect(seo.isHouse(authorNamed('The Fixture desk'))).toBe(true)
    expect(seo.isHouse(authorNamed('Brian Hardin'))).toBe(false)
    expect(seo.isHouse(authorNamed('Fixtureson Smith'))).toBe(false)
  })

  it('of an author is a profile of the one who is named as author of the articles', () => {
    const author = authorNamed('Ada Lovelace', {
      bio: 'Wrote the first program.',
      links: [{ label: 'Site', url: 'https://example.org/' }],
    })
    const [profile, person] = nodes(seo.authorPage({ slug: author.slug, author, posts: posts(1) }))
    expect(profile).toMatchObject({ '@type': 'ProfilePage', mainEntity: { '@id': person?.['@id'] } })
    expect(person).toMatchObject({ '@type': 'Person', sameAs: ['https://example.org/'] })
    expect(nodes(seo.postPage(postWith({ authors: [author] })))[0]).toMatchObject({
      author: [{ '@id': person?.['@id'] }],
    })
  })

  it.each([
    ['all articles', seo.postsPage(posts(3)), 'CollectionPage'],
    ['a topic', seo.topicPage({ slug: 'x', label: 'X', posts: posts(3) }), 'CollectionPage'],
    ['a series', seo.seriesPage({ slug: 'x', label: 'X', posts: posts(3) }), 'CollectionPage'],
    ['the archive', seo.archivePage(posts(3)), 'CollectionPage'],
    ['a page', seo.pagePage(pageWith()), 'WebPage'],
  ] as const)('of %s has its type and the way to it', (_, info, type) => {
    const [page, breadcrumbs] = nodes(info)
    expect(page?.['@type']).toBe(type)
    const items = breadcrumbs?.itemListElement as { position: number; item: string }[]
    expect(items.length).toBeGreaterThanOrEqual(2)
    expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1))
    expect(items.at(-1)?.item).toBe(`${site.url}${info.path}`)
  })

  it('is not there on the page that was not found', () => {
    expect(seo.jsonLdFor(seo.notFoundPage())).toBeUndefined()
  })

  it.each(nastyTitles)('keeps the title %j, and nothing in it can end the script', (title) => {
    const graph = seo.jsonLdFor(seo.postPage(postWith({ title })))
    const script = graph ? seo.renderJsonLd(graph) : ''
    expect(script).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(script)['@graph'][0].headline).toBe(title)
  })
})

function nodes(info: PageInfo): Record<string, unknown>[] {
  const graph = seo.jsonLdFor(info)
  return graph ? JSON.parse(seo.renderJsonLd(graph))['@graph'] : []
}
