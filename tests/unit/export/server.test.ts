import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { createSiteServer, swap } from '@/lib/export'
import { smallExport } from '../../support/small-export'

const started: { server: Server; folder: string }[] = []

afterEach(() => {
  for (const { server, folder } of started.splice(0)) {
    server.close()
    server.closeAllConnections()
    rmSync(folder, { recursive: true })
  }
})

test.each(['//', '/%00', '/%E0%A4%A', '/../../etc/passwd', '/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/*'])(
  'answers %s with a page of the site',
  async (path) => {
    const port = await serve('')
    const { status, body } = await get(port, path)
    expect([200, 404]).toContain(status)
    expect(body).toMatch(/<h1>(Home|Not found)<\/h1>/)
  },
)

test('redirects requests outside the base path to the site', async () => {
  const port = await serve('/notes')
  expect(await get(port, '/')).toMatchObject({ status: 302, location: '/notes/' })
  expect(await get(port, '/notes')).toMatchObject({ status: 302, location: '/notes/' })
  expect(await get(port, '/notes/')).toMatchObject({ status: 200 })
})

test('keeps the query out of the way of the file', async () => {
  const port = await serve('')
  expect(await get(port, '/blog/?q=teams')).toMatchObject({ status: 200 })
  expect(await get(port, '/old-name?from=mail')).toMatchObject({ status: 301, location: '/blog/post/' })
})

test('sends a part of a video, so that a reader can go to any place in it', async () => {
  const port = await serve('', (folder) => {
    writeFileSync(join(folder, 'media.mp4'), 'abcdefghij')
    writeFileSync(join(folder, 'captions.vtt'), 'WEBVTT')
  })
  const headers = { range: 'bytes=2-4', 'accept-encoding': 'br, gzip' }
  expect(await get(port, '/media.mp4', headers)).toMatchObject({
    status: 206,
    body: 'cde',
    type: 'video/mp4',
    encoding: undefined,
  })
  expect(await get(port, '/captions.vtt')).toMatchObject({ status: 200, type: 'text/vtt; charset=utf-8' })
})

test('sends a file compressed when the build wrote it so and the browser can read it', async () => {
  const port = await serve('', (folder) =>
    writeFileSync(join(folder, 'index.html.br'), brotliCompressSync('<h1>Compressed</h1>')),
  )
  const response = await get(port, '/', { 'accept-encoding': 'br' })
  expect(response).toMatchObject({ status: 200, encoding: 'br', type: 'text/html;charset=utf-8' })
  expect(await get(port, '/')).toMatchObject({ encoding: undefined })
})

test('compresses text on the fly, and says by what an answer varies', async () => {
  const port = await serve('', (folder) => writeFileSync(join(folder, 'index.html'), '<p>word</p>'.repeat(1000)))
  expect(await get(port, '/', { 'accept-encoding': 'gzip, br' })).toMatchObject({
    encoding: 'br',
    vary: 'Accept-Encoding',
  })
  expect(await get(port, '/')).toMatchObject({ encoding: undefined, body: '<p>word</p>'.repeat(1000) })
})

test('follows a build that replaces the folder: new files, new sizes, new policy, new redirects', async () => {
  let folder = ''
  const port = await serve('', (made) => {
    folder = made
  })
  expect((await get(port, '/')).body).toContain('<h1>Home</h1>')
  const next = smallExport('')
  writeFileSync(join(next, 'index.html'), `<style>b{}</style>${'<p>A longer home page.</p>'.repeat(50)}`)
  writeFileSync(join(next, 'added.txt'), 'added')
  writeFileSync(join(next, '_headers'), "/*\n  Content-Security-Policy: style-src 'sha256-new'\n")
  writeFileSync(join(next, '_redirects'), '/moved /blog/ 301\n')
  swap(next, folder)
  expect(await get(port, '/')).toMatchObject({
    policy: "style-src 'sha256-new'",
    body: readFileSync(join(folder, 'index.html'), 'utf8'),
  })
  expect(await get(port, '/added.txt')).toMatchObject({ status: 200, body: 'added' })
  expect(await get(port, '/moved')).toMatchObject({ status: 301, location: '/blog/' })
  expect(await get(port, '/old-name')).toMatchObject({ status: 404, policy: "style-src 'sha256-new'" })
})

async function serve(basePath: string, prepare?: (folder: string) => void): Promise<number> {
  const folder = smallExport(basePath)
  prepare?.(folder)
  const server = createSiteServer({ folder, basePath })
  started.push({ server, folder })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** Uses `node:http`, because `fetch` normalises an address before it sends the request. */
function get(port: number, path: string, headers: Record<string, string> = {}) {
  return new Promise<Record<'status' | 'location' | 'encoding' | 'type' | 'vary' | 'policy' | 'body', unknown>>(
    (resolve, reject) => {
      request({ host: '127.0.0.1', port, path, headers }, (response) => {
        let body = ''
        response.on('data', (chunk) => {
          body += chunk
        })
        response.on('end', () => {
          const { location, vary, 'content-encoding': encoding, 'content-type': type } = response.headers
          const policy = response.headers['content-security-policy']
          resolve({ status: response.statusCode, location, encoding, type, vary, policy, body })
        })
      })
        .on('error', reject)
        .end()
    },
  )
}
