import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { headersFor, loadPolicy } from '@/lib/export'
import { listFiles } from '@/lib/list-files'
import { site } from '@/lib/site'
import { type Host, hosts, type Served } from '../support/hosts'
import { smallExport } from '../support/small-export'

const out = join(process.cwd(), 'out')

describe.each(Object.entries(hosts))('%s', (name, start) => {
  if (!start) {
    test('serves the export', ({ skip }) => skip(`${name} is not installed: its recipe was not tried`))
    return
  }

  describe.each([
    ['a small export', () => ({ folder: smallExport(''), basePath: '' })],
    ['a small export under a base path', () => ({ folder: smallExport('/notes'), basePath: '/notes' })],
    ['out/', () => ({ folder: out, basePath: site.basePath })],
  ])('with %s', (_, prepare) => {
    let served: Served
    let host: Host
    const ask = (path: string, headers: Record<string, string> = {}) =>
      fetch(host.origin + path, { redirect: 'manual', headers })

    beforeAll(async () => {
      served = prepare()
      if (!existsSync(join(served.folder, '_headers'))) throw new Error('out/ is not there: run npm run build first')
      host = await start(served)
    })

    afterAll(async () => {
      await host?.stop()
      if (served.folder !== out) rmSync(served.folder, { recursive: true, force: true })
    })

    test('answers every file with the headers of the table, and no others of them', async () => {
      const { rules } = loadPolicy(served.folder)
      const known = new Set(rules.flatMap(({ headers }) => Object.keys(headers)))
      const moved = new Set(loadPolicy(served.folder).redirects.map(({ from }) => `${from.replace(/\/$/, '')}/`))
      const files = listFiles(served.folder).filter((file) => !/(^|\/)[._]\w+$/.test(file))
      expect(files.length).toBeGreaterThan(20)
      for (const file of files) {
        const path = `${served.basePath}/${file.replace(/(^|\/)index\.html$/, '$1')}`
        if (moved.has(path)) continue
        const response = await ask(path)
        const bytes = Buffer.from(await response.arrayBuffer())
        const wanted = headersFor(rules, path)
        const found: Record<string, string> = {}
        for (const header of known) {
          const value = response.headers.get(header)
          if (value !== null && (header !== 'Content-Type' || wanted[header])) found[header] = value
        }
        expect({ path, status: response.status, ...found }).toEqual({ path, status: 200, ...wanted })
        expect(bytes.equals(readFileSync(join(served.folder, file))), path).toBe(true)
      }
    })

    test('names the type of pages, scripts, styles, fonts and pictures', async () => {
      const types: Readonly<Record<string, RegExp>> = {
        '.html': /^text\/html; ?charset=utf-8$/i,
        '.js': /^(text|application)\/javascript(; charset=utf-8)?$/i,
        '.woff2': /^font\/woff2$/,
        '.png': /^image\/png$/,
        '.svg': /^image\/svg\+xml/,
        '.avif': /^image\/avif$/,
        '.webp': /^image\/webp$/,
      }
      const files = listFiles(served.folder)
      const { redirects } = loadPolicy(served.folder)
      for (const [ending, type] of Object.entries(types)) {
        const file = files.find(
          (file) => file.endsWith(ending) && !redirects.some(({ from }) => from !== '/' && file.includes(from)),
        )
        if (!file) continue
        const response = await ask(`${served.basePath}/${file}`.replace(/\/index\.html$/, '/'))
        expect([file, response.headers.get('content-type')]).toEqual([file, expect.stringMatching(type)])
      }
    })

    test('answers what is not there with the 404 page, its status and a page’s headers', async () => {
      const { rules } = loadPolicy(served.folder)
      const page = readFileSync(join(served.folder, '404.html'), 'utf8')
      for (const path of ['/nowhere/', '/nowhere.xml', '/_next/static/gone.js', '/blog/nobody/index.md']) {
        const response = await ask(served.basePath + path, { accept: 'application/json' })
        expect([path, response.status, await response.text()]).toEqual([path, 404, page])
        expect(response.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8$/i)
        const wanted = headersFor(rules, `${served.basePath}/404.html`)
        for (const [header, value] of Object.entries(wanted))
          expect([path, header, response.headers.get(header)]).toEqual([path, header, value])
        expect(response.headers.get('access-control-allow-origin')).toBeNull()
      }
    })

    test('adds the slash to the address of a page', async () => {
      const response = await ask(`${served.basePath}/blog`)
      expect([301, 308]).toContain(response.status)
      expect(response.headers.get('location')).toBe(`${served.basePath}/blog/`)
    })

    test('leads from old addresses to new ones, with and without a slash', async () => {
      const { redirects } = loadPolicy(served.folder)
      // Anybody's own content may have none.
      if (served.folder !== out) expect(redirects.length).toBeGreaterThan(0)
      for (const { from, to } of redirects.filter(({ from, query }) => !query && !from.endsWith('*'))) {
        const short = from.replace(/\/$/, '')
        for (const path of /\.\w+$/.test(short) ? [short] : [short, `${short}/`]) {
          const response = await ask(path)
          expect([path, response.status, response.headers.get('location')]).toEqual([path, 301, to])
        }
      }
    })

    test('leads on from a section and from a query, and answers all others as before', async ({ skip }) => {
      if (served.folder === out) skip('its redirects are those of its owner')
      const cases = [
        ['/category/topic/', 301, `${served.basePath}/tags/topic/`],
        ['/category/', 301, `${served.basePath}/tags/`],
        ['/category/all/', 301, `${served.basePath}/blog/`],
        ['/shop', 301, 'https://shop.example/'],
        ['/shop/a/b', 301, 'https://shop.example/a/b'],
        ['/shop/a%20b', 301, expect.stringMatching(/^https:\/\/shop\.example\/a( |%20)b$/)],
        ['/?p=12', 301, `${served.basePath}/blog/post/`],
        ['/?a=b&p=12', 301, `${served.basePath}/blog/post/`],
        ['/archives/?p=12', 302, `${served.basePath}/blog/post/`],
        ['/?p=13', 200, null],
        ['/', 200, null],
        ['/archives/', 404, null],
      ]
      for (const [path, status, to] of cases) {
        const response = await ask(`${served.basePath}${path}`)
        expect([path, response.status, response.headers.get('location')]).toEqual([path, status, to])
      }
      // What a path contains must not become a header.
      expect((await ask(`${served.basePath}/shop/a%0D%0AX-Mine:1`)).headers.get('x-mine')).toBeNull()
    })

    test('says "not modified" to who has the page already', async () => {
      const first = await ask(`${served.basePath}/`)
      const tag = first.headers.get('etag')
      expect(tag).toMatch(/"/)
      const second = await ask(`${served.basePath}/`, { 'if-none-match': tag ?? '', 'cache-control': 'max-age=0' })
      expect(second.status).toBe(304)
    })
  })
})
