import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { expect, test } from 'vitest'
import { createSiteServer } from '@/lib/export'
import { ensureChromium } from '../support/chromium'

const copy = join(process.cwd(), '.tested', 'with-counter')

/** A copy of the project with one page that has a client component. */
function projectWithCounter(): void {
  rmSync(copy, { recursive: true, force: true })
  mkdirSync(join(copy, 'content', 'posts'), { recursive: true })
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
  cpSync('content/site.ts', join(copy, 'content', 'site.ts'))
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
export const metadata = { title: 'Counter', description: 'It counts.', alternates: { canonical: 'https://fulcrum.example/tools/counter/' }, robots: { index: false } }
export default function Page() {
  return <main><h1>Counter</h1><Counter /></main>
}
`,
  )
}

test('a page with a client component keeps the runtime, is named with its cost, and hydrates; its neighbours stay bare', async () => {
  projectWithCounter()
  const { stdout, stderr, status } = spawnSync('npx', ['tsx', 'lib/cli/build.ts'], {
    cwd: copy,
    env: { ...process.env, NODE_ENV: 'production', SITE_NOW: '2026-11-22' },
    encoding: 'utf8',
  })
  expect(stdout + stderr).toMatch(
    /tools\/counter\/index\.html keeps the runtime \(\d+ kB\) for \S*components\/counter\.tsx/,
  )
  expect(status).toBe(0)
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
