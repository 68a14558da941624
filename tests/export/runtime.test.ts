import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { chromium } from '@playwright/test'
import { beforeAll, expect, test } from 'vitest'
import { createSiteServer, headersFor, loadPolicy } from '@/lib/export'
import { ensureChromium } from '../support/chromium'

const copy = join(process.cwd(), '.tested', 'with-counter')

/** Files of the owner's that are no pages, no feeds and none of the engine's business. */
const owned = {
  'google1234.html': 'google-site-verification: google1234.html',
  'demo/index.html':
    '<!doctype html><title>Demo</title><style>b{color:red}</style><script>demo()</script><p style="a">',
  'data.json': '{"broken":',
  'old.xml': '<broken>',
  'notes/index.txt': 'Notes',
  'odd.css': 'p{background:url(http://[)}',
  '-.txt': 'A name like a placeholder',
  'a b%20#?é.txt': 'A name like an address',
  '.well-known/key.txt': 'A key of the owner',
}

/** A copy of the project with one page that has a client component, and with files in `content/public/`. */
function projectWithCounter(): void {
  rmSync(copy, { recursive: true, force: true })
  for (const name of [
    'app',
    'components',
    'lib',
    'public',
    'next.config.js',
    'postcss.config.mjs',
    'tsconfig.json',
    'package.json',
  ]) {
    cpSync(name, join(copy, name), { recursive: true })
  }
  for (const name of ['site.ts', 'pages']) {
    cpSync(join('tests/site', name), join(copy, 'content', name), { recursive: true })
  }
  mkdirSync(join(copy, 'content', 'posts'))
  symlinkSync('../../node_modules', join(copy, 'node_modules'))
  mkdirSync(join(copy, 'app', 'tools', 'counter'), { recursive: true })
  writeFileSync(
    join(copy, 'components', 'counter.tsx'),
    `'use client'
import { useState } from 'react'
export function Counter() {
  const [count, setCount] = useState(0)
  return <button type="button" onClick={() => setCount(count + 1)}>Pressed {count} times</button>
}
`,
  )
  writeFileSync(
    join(copy, 'app', 'tools', 'counter', 'page.tsx'),
    `import { Counter } from '@/components/counter'
export const metadata = { title: 'Counter', description: 'It counts.', alternates: { canonical: 'https://suite.example/tools/counter/' }, robots: { index: false } }
export default function Page() {
  return <main><h1>Counter</h1><Counter /></main>
}
`,
  )
  for (const [name, text] of Object.entries(owned)) writeOwned(name, text)
  writeOwned('_redirects', '/feed/ /feed.xml 302\n/category/* /tags/:splat 301\n')
  writeOwned('_headers', '/demo/*\n  Content-Security-Policy: script-src *\n')
}

function writeOwned(name: string, text: string): void {
  mkdirSync(dirname(join(copy, 'content/public', name)), { recursive: true })
  writeFileSync(join(copy, 'content/public', name), text)
}

let output: string

beforeAll(() => {
  projectWithCounter()
  const { stdout, stderr, status } = spawnSync('npx', ['tsx', 'lib/cli/build.ts'], {
    cwd: copy,
    env: { ...process.env, NODE_ENV: 'production', CONTENT_DIR: 'content', SITE_NOW: '2026-11-22' },
    encoding: 'utf8',
  })
  output = stdout + stderr
  if (status !== 0) throw new Error(output)
})

test('files of content/public/ are published byte for byte, and stop no build', () => {
  for (const [name, text] of Object.entries(owned)) expect(readFileSync(join(copy, 'out', name), 'utf8')).toBe(text)
})

test('the owner’s rules for hosts are merged, and the build says so', () => {
  expect(output).toContain('2 lines of content/public/_redirects before ours')
  expect(output).toContain('1 rule of content/public/_headers after ours, which they override')
  const { rules, redirects } = loadPolicy(join(copy, 'out'))
  expect(redirects[0]).toEqual({ from: '/feed/', to: '/feed.xml', status: 302 })
  expect(headersFor(rules, '/demo/')['Content-Security-Policy']).toBe('script-src *')
  expect(headersFor(rules, '/')['Content-Security-Policy']).toContain("default-src 'none'")
})

test('a page with a client component keeps the runtime, is named with its cost, and hydrates; its neighbours stay bare', async () => {
  expect(output).toMatch(/tools\/counter\/index\.html keeps the runtime \(\d+ kB\) for \S*components\/counter\.tsx/)
  expect(readFileSync(join(copy, 'out', 'index.html'), 'utf8')).not.toContain('/_next/static/chunks/')
  expect(existsSync(join(copy, 'out', 'index.txt'))).toBe(false)

  const server = createSiteServer({ folder: join(copy, 'out'), basePath: '' })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage()
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/tools/counter/`)
    await page.getByRole('button', { name: 'Pressed 0 times' }).click()
    await page.getByRole('button', { name: 'Pressed 1 times' }).waitFor()
  } finally {
    await browser.close()
    server.close()
  }
})
