import { describe, expect, test } from 'vitest'
import { buildPageFacts } from '@/lib/export'
import { buildPolicy, headersFor } from '@/lib/export/hosting/policy/build-policy'
import { joinSources, sourcesOfPages } from '@/lib/export/hosting/policy/page-sources'

const href = (path: string) => `/notes${path}`
const youtube = '<fulcrum-embed data-frame="https://www.youtube-nocookie.com/embed/x?autoplay=1"></fulcrum-embed>'
const video = '<video><source src="/media/a.mp4"></video>'
const page = (file: string, body: string) =>
  buildPageFacts(file, `<html><body><article data-pagefind-body>${body}</article></body></html>`)

const policyAt = (
  path: string,
  pages: readonly ReturnType<typeof page>[],
  services?: Parameters<typeof buildPolicy>[0]['services'],
) => {
  const ofPages = sourcesOfPages(pages, (one) => one)
  const { rules } = buildPolicy({
    inline: { scripts: [], styles: [] },
    runtimePages: [],
    redirects: [],
    href: (one) => one,
    ofPages,
    ...(services && { services }),
  })
  return headersFor(rules, path)['Content-Security-Policy'] ?? ''
}

describe('the policy of a page', () => {
  const pages = [
    page('blog/a/index.html', video),
    page('blog/b/index.html', youtube),
    page('blog/c/index.html', 'words'),
  ]

  test('lets it play what is on it, and no other page', () => {
    expect(policyAt('/blog/a/', pages)).toContain("; media-src 'self'")
    expect(policyAt('/blog/a/', pages)).not.toContain('frame-src')
    expect(policyAt('/blog/b/', pages)).toContain('; frame-src https://www.youtube-nocookie.com')
    expect(policyAt('/blog/c/', pages)).not.toMatch(/frame-src|media-src/)
  })

  test('keeps what services need on it', () => {
    const services = {
      everywhere: {},
      byPath: [{ path: '/blog/:slug/', sources: { 'frame-src': ['https://giscus.app'] } }],
    }
    expect(policyAt('/blog/b/', pages, services)).toContain(
      '; frame-src https://giscus.app https://www.youtube-nocookie.com',
    )
    expect(policyAt('/blog/c/', pages, services)).toContain('; frame-src https://giscus.app')
  })

  test('is one for all essays when there are more than hosts have rules for', () => {
    const many = Array.from({ length: 200 }, (_, at) => page(`blog/p${at}/index.html`, at % 2 ? youtube : video))
    const ofPages = sourcesOfPages(
      [...many, buildPageFacts('about/index.html', `<html><body>${video}</body></html>`)],
      href,
    )
    expect(ofPages.map(({ path }) => path)).toEqual(['/notes/blog/:slug/', '/about/'])
    expect(policyAt('/blog/p1/', many)).toMatch(
      /media-src 'self'.*frame-src https:\/\/www\.youtube|frame-src https:\/\/www\.youtube.*media-src 'self'/,
    )
  })
})

test('sources of two are joined, each once', () => {
  expect(joinSources({ a: ['y', 'x'] }, { a: ['x'], b: ['z'] })).toEqual({ a: ['x', 'y'], b: ['z'] })
})
