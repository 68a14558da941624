import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type DeployOptions, deploy, openTarget } from '@/lib/deploy'
import { folderWith } from '../../support/folder'
import { ACCESS_KEY, type S3Server, SECRET_KEY, startS3 } from '../../support/s3-server'
import { smallExport } from '../../support/small-export'

const OLD = { 'index.html': 'old', 'a/index.html': 'A', "a/media/it's +1 é.png": 'picture', 'feed.xml': 'old' }
const NEW = { 'index.html': 'new', 'b/index.html': 'B', 'feed.xml': 'new' }

let server: S3Server
beforeEach(async () => {
  server = await startS3('my-site')
})
afterEach(() => server.stop())

const pauses: number[] = []
beforeEach(() => {
  pauses.length = 0
})

const open = (address: string, env: Record<string, string | undefined> = {}) =>
  openTarget(address, {
    cwd: '/',
    env: {
      AWS_ACCESS_KEY_ID: ACCESS_KEY,
      AWS_SECRET_ACCESS_KEY: SECRET_KEY,
      AWS_ENDPOINT_URL: server.endpoint,
      ...env,
    },
    wait: async (ms) => {
      pauses.push(ms)
    },
  })

async function deployTo(address: string, folder: string, options: Partial<DeployOptions> = {}): Promise<string[]> {
  const said: string[] = []
  const plain = { isDryRun: false, all: false, keep: false, print: (line: string) => said.push(line) }
  await deploy({ folder, target: open(address), ...plain, ...options })
  return said
}

async function deployFiles(address: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = folderWith(files)
  const said = await deployTo(address, folder)
  rmSync(folder, { recursive: true })
  return said
}

describe('a bucket', () => {
  test('holds the export afterwards, and what others have put there', async () => {
    server.objects.set('theirs.txt', { body: '', headers: {} })
    await deployFiles('s3://my-site', OLD)
    const keys = () => [...server.objects.keys()].sort()
    expect(keys()).toEqual(['.deploy-manifest.json', ...Object.keys(OLD), 'theirs.txt'].sort())
    await deployFiles('s3://my-site', NEW)
    expect(keys()).toEqual(['.deploy-manifest.json', ...Object.keys(NEW), 'theirs.txt'].sort())
    expect(server.objects.get('index.html')?.body).toBe('new')
  })

  test('can be used in part', async () => {
    server.objects.set('index.html', { body: 'theirs', headers: {} })
    await deployFiles('s3://my-site/notes/', OLD)
    await deployFiles('s3://my-site/notes', NEW)
    expect(server.objects.get('index.html')?.body).toBe('theirs')
    expect(server.objects.get('notes/index.html')?.body).toBe('new')
    expect(server.objects.has('notes/a/index.html')).toBe(false)
  })

  test('is asked for one thing when nothing has changed', async () => {
    await deployFiles('s3://my-site', OLD)
    server.requests.length = 0
    await deployFiles('s3://my-site', OLD)
    expect(server.requests).toEqual(['GET .deploy-manifest.json'])
  })

  test('gets a type and the caching of the table with each file, and no files for other hosts', async () => {
    const folder = smallExport('')
    const said = await deployTo('s3://my-site', folder)
    const headersOf = (key: string) => server.objects.get(key)?.headers
    const always = 'public, max-age=0, must-revalidate'
    const forEver = 'public, max-age=31536000, immutable'
    expect(headersOf('blog/post/index.html')).toEqual({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': always,
    })
    expect(headersOf('blog/post/index.md')?.['content-type']).toBe('text/markdown; charset=utf-8')
    expect(headersOf('feed.xml')).toEqual({
      'content-type': 'application/rss+xml; charset=utf-8',
      'cache-control': 'public, max-age=600',
    })
    expect(headersOf('islands/theme.0a1b2c.js')).toEqual({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': forEver,
    })
    expect(headersOf('typefaces/serif.0a1b.woff2')).toEqual({ 'content-type': 'font/woff2', 'cache-control': forEver })
    expect(headersOf('favicon.ico')?.['content-type']).toBe('image/x-icon')
    expect(headersOf('pagefind/pagefind.en_0a1b.pf_meta')?.['content-type']).toBe('application/octet-stream')
    expect(server.objects.has('_headers')).toBe(false)
    expect(said[0]).toMatch(
      /^s3:\/\/my-site: a bucket cannot send Content-Security-Policy and \d more: .*docs\/deploy\.md/,
    )
    rmSync(folder, { recursive: true })
  })

  test('is tried three times while it fails, with longer pauses', async () => {
    server.faults.push('cut', 503)
    await deployFiles('s3://my-site', OLD)
    expect(pauses).toEqual([1000, 4000])
    server.faults.push(500, 'cut', 500)
    await expect(deployFiles('s3://my-site', NEW)).rejects.toMatchObject({
      message: 's3://my-site: .deploy-manifest.json: 500 InternalError No.',
    })
  })

  test('that breaks off in the middle has the new files, the old pages, and all of it after the next deploy', async () => {
    await deployFiles('s3://my-site', OLD)
    server.requests.length = 0
    const target = open('s3://my-site')
    const folder = folderWith(NEW)
    const plain = { folder, isDryRun: false, all: false, keep: false, print: () => undefined }
    const put: typeof target.put = async (from, files, done) => {
      if (files.some(({ name }) => name === 'index.html')) server.faults.push('cut', 'cut', 'cut')
      await target.put(from, files, done)
    }
    await expect(deploy({ ...plain, target: { ...target, put } })).rejects.toMatchObject({
      message: expect.stringMatching(/^s3:\/\/my-site: index\.html: no answer from http:\/\/127/),
      hint: expect.stringContaining('run the same command'),
    })
    expect(server.objects.get('b/index.html')?.body).toBe('B')
    expect(server.objects.get('index.html')?.body).toBe('old')
    expect(server.objects.has('a/index.html')).toBe(true)
    server.requests.length = 0
    await deploy({ ...plain, target })
    expect(server.requests).not.toContain('PUT b/index.html')
    expect(server.objects.get('index.html')?.body).toBe('new')
    expect(server.objects.has('a/index.html')).toBe(false)
  })

  test.each([
    [
      's3://another',
      {},
      's3://another: .deploy-manifest.json: 404 NoSuchBucket No.',
      'Create the bucket, or write its name as it is',
    ],
    [
      's3://my-site',
      { AWS_SECRET_ACCESS_KEY: 'wrong' },
      's3://my-site: .deploy-manifest.json: 403 SignatureDoesNotMatch No.',
      'Look at AWS_SECRET_ACCESS_KEY',
    ],
  ])('that refuses is named with the reason and what to do: %s %o', async (address, env, message, hint) => {
    await expect(open(address, env).read('.deploy-manifest.json')).rejects.toMatchObject({ message, hint })
  })

  test.each([
    ['s3://', {}, 's3:// names no bucket'],
    ['s3://My_Site', {}, 's3://My_Site names no bucket'],
    ['s3://my-site', { AWS_ACCESS_KEY_ID: undefined }, 's3://my-site: there are no credentials in the environment'],
    ['s3://my-site', { AWS_ENDPOINT_URL: 'localhost' }, 's3://my-site: localhost/my-site is no address'],
  ])('cannot be opened as %s with %o', (address, env, message) => {
    expect(() => open(address, env)).toThrow(message)
  })
})
