import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

test.each([
  ['', 'https://example.org', '/blog/a/', 'https://example.org/blog/a/'],
  ['/notes', 'https://example.org', '/notes/blog/a/', 'https://example.org/notes/blog/a/'],
  ['/notes/', 'https://example.org/', '/notes/blog/a/', 'https://example.org/notes/blog/a/'],
])('under %o of %o a post is at %o', async (basePath, url, href, absolute) => {
  vi.stubEnv('BASE_PATH', basePath)
  vi.stubEnv('SITE_URL', url)
  const urls = await import('@/lib/urls')
  expect(urls.href(urls.postPath('a'))).toBe(href)
  expect(urls.absoluteUrl(urls.postPath('a'))).toBe(absolute)
})

test('an empty SITE_URL, as workflows pass for an unset variable, counts as unset', async () => {
  vi.stubEnv('SITE_URL', '')
  const [{ absoluteUrl }, settings] = await Promise.all([import('@/lib/urls'), import('../site/site')])
  expect(absoluteUrl('/')).toBe(`${settings.default.url}/`)
})

test('the first page of a list is the list', async () => {
  const { listPath, postsPath } = await import('@/lib/urls')
  expect(listPath(postsPath, 1)).toBe('/blog/')
  expect(listPath(postsPath, 2)).toBe('/blog/page/2/')
})
