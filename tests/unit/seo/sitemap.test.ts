import { describe, expect, it } from 'vitest'
import { iconFiles } from '../../../lib/brand'
import { buildManifest, buildSitemap, listPageInfos } from '../../../lib/seo'
import { day, pageWith, posts, postWith } from '../../support/post'

describe('the sitemap', () => {
  it('lists every kind of page once, and neither the search nor the missing page', () => {
    const series = { slug: 'letting-go', label: 'Letting go', part: 1 }
    const addresses = buildSitemap(listPageInfos([postWith({ series })], [pageWith()])).map(({ url }) => url)
    expect(addresses.map((url) => url.replace('https://fixture.example', '')).sort()).toEqual([
      '/',
      '/about/',
      '/archive/',
      '/authors/ada-lovelace/',
      '/blog/',
      '/blog/on-delegation/',
      '/feeds/',
      '/series/',
      '/series/letting-go/',
      '/tags/',
      '/tags/delegation/',
    ])
  })

  it('lists the further pages of a long list', () => {
    const addresses = buildSitemap(listPageInfos(posts(45), [])).map(({ url }) => url)
    for (const list of ['blog', 'tags/delegation', 'authors/ada-lovelace']) {
      expect(addresses).toContain(`https://fixture.example/${list}/page/3/`)
      expect(addresses).not.toContain(`https://fixture.example/${list}/page/4/`)
    }
  })

  it('dates a post by its last change and a list by the newest change in it', () => {
    const edited = postWith({ slug: 'edited', published: day('2025-01-01'), updated: day('2026-02-01') })
    const recent = postWith({ slug: 'recent', published: day('2025-12-15') })
    const dates = new Map(
      buildSitemap(listPageInfos([recent, edited], [])).map((entry) => [entry.url, entry.lastModified]),
    )
    expect(dates.get('https://fixture.example/blog/edited/')).toBe('2026-02-01T00:00:00+01:00')
    expect(dates.get('https://fixture.example/blog/recent/')).toBe('2025-12-15T00:00:00+01:00')
    expect(dates.get('https://fixture.example/')).toBe('2026-02-01T00:00:00+01:00')
  })

  it('gives no date where none is known', () => {
    const page = buildSitemap(listPageInfos([], [pageWith()])).find(({ url }) => url.endsWith('/about/'))
    expect(page).toEqual({ url: 'https://fixture.example/about/' })
  })

  it('leaves out drafts shown in a preview and texts whose canonical address is elsewhere', () => {
    const list = [
      postWith({ slug: 'draft', status: 'draft' }),
      postWith({ slug: 'copy', canonicalUrl: 'https://example.org/' }),
    ]
    const addresses = buildSitemap(listPageInfos(list, [])).map(({ url }) => url)
    expect(addresses.filter((url) => /draft|copy/.test(url))).toEqual([])
  })
})

describe('the web manifest', () => {
  it('names icons that exist', () => {
    const files = (buildManifest().icons ?? []).map(({ src }) => src.replace('/icons/', ''))
    expect(files).toHaveLength(3)
    expect(files.filter((file) => !iconFiles.some((name) => name === file))).toEqual([])
  })
})
