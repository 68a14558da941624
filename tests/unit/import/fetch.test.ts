import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createDownload } from '../../../lib/import'
import { isPrivate } from '../../../lib/import/fetch/private-addresses'
import { importInto, runImportIn, sourceWith } from '../../support/import'
import { item, wxr } from '../../support/wxr'

const PICTURE = readFileSync('tests/site/public/icon-192.png')
let origin = ''
let asked: string[] = []
/** Answers to give before the real one. */
let failures = 0

const server = createServer((request, response) => {
  const path = request.url ?? ''
  asked.push(path)
  if (failures > 0) {
    failures -= 1
    response.writeHead(503).end()
  } else if (path === '/wp-content/uploads/a.png') response.end(PICTURE)
  else if (path === '/moved.png') response.writeHead(302, { location: '/wp-content/uploads/a.png' }).end()
  else if (path === '/round.png') response.writeHead(302, { location: '/round.png' }).end()
  else if (path === '/inside.png') response.writeHead(302, { location: 'http://127.0.0.1:1/secret' }).end()
  else if (path === '/page.png') response.end('<!doctype html><p>Please log in</p>')
  else if (path === '/endless.png') response.end(Buffer.alloc(3 * 2 ** 20))
  else response.writeHead(404).end()
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())
beforeEach(() => {
  asked = []
  failures = 0
})

const download = (path: string, largest = 2 ** 20) =>
  createDownload({ trusted: new Set([new URL(origin).host]), wait: async () => {}, largest })(origin + path)

test('a picture is downloaded, through redirects, and again after a passing failure', async () => {
  failures = 2
  expect(await download('/moved.png')).toEqual(PICTURE)
  expect(asked).toEqual(['/moved.png', '/moved.png', '/moved.png', '/wp-content/uploads/a.png'])
})

test.each([
  ['/gone.png', 'the site answers 404', 1],
  ['/round.png', 'it redirects without an end', 6],
  ['/inside.png', 'it is in a private network', 1],
  ['/endless.png', 'it is larger than 1 MiB', 1],
])('%s is not downloaded: %s', async (path, message, times) => {
  await expect(download(path)).rejects.toThrow(message)
  expect(asked).toHaveLength(times)
})

test('machines in a private network are not asked, unless they are the old site', async () => {
  const any = createDownload({ trusted: new Set(), wait: async () => {} })
  for (const address of [origin, origin.replace('127.0.0.1', 'localhost'), 'http://[::1]:80/', 'http://2130706433/']) {
    await expect(any(`${address}/a.png`)).rejects.toThrow('it is in a private network')
  }
  await expect(any('file:///etc/passwd')).rejects.toThrow('it is at file:')
  expect(asked).toEqual([])
  const inside = [
    '10.1.2.3',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.1.1',
    '0.0.0.0',
    '::',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
  ]
  expect(inside.filter((address) => !isPrivate(address))).toEqual([])
  expect(['93.184.216.34', '2606:2800:220:1::1'].filter(isPrivate)).toEqual([])
})

test('an import fetches each picture once, and says which it could not fetch', async () => {
  const content = `<img src="${origin}/wp-content/uploads/a-300x200.png" alt="A"> <img src="${origin}/page.png" alt="B"> <img src="${origin}/gone.png" alt="C">`
  const xml = wxr({ items: [item(1, 'post', { title: 'One', content })] }).replaceAll('https://old.example', origin)
  const source = sourceWith({ 'export.xml': xml })
  const { report, others, terminal, texts } = await importInto(source, {}, ['--fetch'])
  expect(others).toContain('posts/one/a.png')
  expect(texts['posts/one/index.md']).toContain('![A](./a.png)')
  expect(report).toContain(`${origin}/page.png  the picture could not be fetched: it is no picture\n`)
  expect(report).toContain(`${origin}/gone.png  the picture could not be fetched: the site answers 404\n`)

  asked = []
  expect((await runImportIn(terminal, source)).run.changed).toEqual({})
  expect(asked).toEqual([])
  await runImportIn(terminal, source, ['--fetch'])
  expect(asked).not.toContain('/wp-content/uploads/a.png')
})
