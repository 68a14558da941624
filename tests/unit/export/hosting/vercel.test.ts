import { describe, expect, it } from 'vitest'
import { buildPolicy } from '@/lib/export/hosting/policy/build-policy'
import { renderVercel } from '@/lib/export/hosting/servers/vercel'

interface Route {
  readonly handle?: string
  readonly src?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly has?: readonly { readonly key: string; readonly value: string }[]
  readonly status?: number
  readonly dest?: string
  readonly continue?: boolean
}

const FILES = ['/notes/', '/notes/blog/a/', '/notes/feed.xml', '/notes/icon.svg']

const { routes } = JSON.parse(
  renderVercel(
    buildPolicy({
      inline: { scripts: [], styles: [] },
      runtimePages: [],
      redirects: [
        { from: '/notes/category/*', to: '/notes/tags/:splat' },
        { from: '/notes/category/old/', to: '/notes/blog/a/', status: 302 },
        { from: '/notes/', query: ['p', '1'], to: '/notes/blog/a/' },
        { from: '/notes/old.html', to: 'https://elsewhere.example/' },
      ],
      href: (path) => `/notes${path}`,
    }),
    { basePath: '/notes' },
  ),
) as { routes: readonly Route[] }

/** Answers a request as https://vercel.com/docs/build-output-api/configuration#routes says. */
function answer(path: string, query: Readonly<Record<string, string>> = {}) {
  const headers: Record<string, string> = {}
  for (const { handle, src = '', has = [], headers: more = {}, status, dest, continue: goesOn } of routes) {
    if (handle === 'filesystem') {
      if (FILES.includes(path)) return { status: 200, headers }
      continue
    }
    const found = new RegExp(src).exec(path)
    if (!found || has.some(({ key, value }) => query[key] !== value)) continue
    for (const [name, value] of Object.entries(more)) headers[name] = value.replace('$1', found[1] ?? '')
    if (!goesOn) return { status, headers, dest }
  }
  return { status: 404, headers }
}

describe('what Vercel is told', () => {
  it('has the headers of the table', () => {
    expect(answer('/notes/blog/a/')).toMatchObject({
      status: 200,
      headers: {
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': expect.stringMatching(/^default-src/),
      },
    })
    expect(answer('/notes/feed.xml').headers).toMatchObject({ 'Content-Type': 'application/rss+xml; charset=utf-8' })
    expect(answer('/notes/icon.svg').headers['Content-Security-Policy']).toMatch(/sandbox$/)
  })

  it.each<[string, Record<string, string>, number, string]>([
    ['/notes/category/teams/', {}, 301, '/notes/tags/teams/'],
    ['/notes/category/old/', {}, 302, '/notes/blog/a/'],
    ['/notes/category/old', {}, 302, '/notes/blog/a/'],
    ['/notes/', { p: '1' }, 301, '/notes/blog/a/'],
    ['/notes/old.html', {}, 301, 'https://elsewhere.example/'],
    ['/notes/blog/a', {}, 308, '/notes/blog/a/'],
  ])('leads %s %j on, with %i, to %s', (path, query, status, to) => {
    expect(answer(path, query)).toMatchObject({ status, headers: { Location: to } })
  })

  it('answers what is not there with the page for that', () => {
    expect(answer('/notes/nowhere/')).toMatchObject({ status: 404, dest: '/notes/404.html' })
    expect(answer('/notes/', { p: '2' })).toMatchObject({ status: 200 })
  })
})
