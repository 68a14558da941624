import { afterEach, expect, test } from 'vitest'
import { type PreviewServer, startPreviewServer } from '../../../../lib/cli/dev/preview-server'
import type { Guide } from '../../../../lib/guide'

let server: PreviewServer | undefined
afterEach(() => server?.close())

test('no connection is closed between two requests, which Next would answer with 500', async () => {
  server = await startPreviewServer({ cwd: process.cwd(), root: 'tests/site', compile: () => Promise.reject() })
  const answer = await fetch(`${server.url}/no-such-file`)
  expect(answer.status).toBe(404)
  expect(answer.headers.get('connection')).toBe('keep-alive')
  // By this header a server says after how many seconds it closes the connection.
  expect(answer.headers.get('keep-alive')).toBeNull()
})

test('the author’s guide is served with every example, and what is wrong with one that does not compile', async () => {
  const problem = { rule: 'syntax', severity: 'error', file: 'a.mdx', message: 'no' } as const
  const compile = () => Promise.resolve({ problems: [problem] })
  server = await startPreviewServer({ cwd: process.cwd(), root: 'tests/site', compile })
  const { parts } = (await (await fetch(`${server.url}/guide.json`)).json()) as Guide
  expect(parts.filter(({ example }) => example).length).toBeGreaterThan(10)
  expect(parts[0]?.example?.problems).toEqual([problem])
})

test('files that the guide shows are served, recordings under their name with a hash', async () => {
  server = await startPreviewServer({ cwd: process.cwd(), root: 'tests/site', compile: () => Promise.reject() })
  const types = ['queue.svg', 'demo.0123456789.mp4'].map(async (name) => {
    const answer = await fetch(`${server?.url}/guide/${name}`)
    await answer.arrayBuffer()
    return answer.headers.get('content-type')
  })
  expect(await Promise.all(types)).toEqual(['image/svg+xml', 'video/mp4'])
})

test('security.txt of the settings is served, since Next asks for files of folders here', async () => {
  server = await startPreviewServer({ cwd: process.cwd(), root: 'tests/site', compile: () => Promise.reject() })
  const answer = await fetch(`${server.url}/public/.well-known/security.txt`)
  expect(await answer.text()).toContain('Contact: mailto:security@fixture.example\n')
  expect((await fetch(`${server.url}/public/.well-known/other.txt`)).status).toBe(404)
})

test('files of the public folder are served with their type, and nothing beside it', async () => {
  server = await startPreviewServer({ cwd: process.cwd(), root: 'tests/site', compile: () => Promise.reject() })
  const answer = await fetch(`${server.url}/public/icon.svg`)
  expect(answer.headers.get('content-type')).toBe('image/svg+xml')
  expect(await answer.text()).toContain('<svg')
  for (const path of ['none.svg', '..%2fsite.ts', '%2e%2e/site.ts']) {
    expect((await fetch(`${server.url}/public/${path}`)).status, path).toBe(404)
  }
})
