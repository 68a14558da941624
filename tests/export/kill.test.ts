import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { listFiles } from '@/lib/list-files'
import { type Built, buildSite, runBuild } from '../support/build'
import { post, siteWith } from '../support/site'

const { root } = siteWith({ 'posts/one.mdx': post({ title: 'One' }) })
const ENV = { CONTENT_DIR: root, SITE_NOW: '2026-11-22' }

/** A build of everything that has come as far as to say `words`. The number of its group is that of the process. */
async function buildUntil(words: string): Promise<{ build: ChildProcess; group: number }> {
  const build = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/build.ts', '--out', '.tested/killed', '--clean'], {
    env: { ...process.env, NODE_ENV: 'production', ...ENV },
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // What it says is read to the end: a build that nobody listens to fails.
  await new Promise<void>((resolve, reject) => {
    build.stdout.on('data', (chunk) => String(chunk).includes(words) && resolve())
    build.once('exit', (code) => reject(new Error(`the build ended with ${code} before it said "${words}"`)))
  })
  return { build, group: -(build.pid ?? Number.NaN) }
}

const bytesOf = ({ folder, files }: Built) => files.map((file) => [file, readFileSync(join(folder, file), 'base64')])

/*
 * A build that was killed leaves no cache to Next, so each one after it takes a minute. The tests stand in an order in
 * which every kill is one that another test needs anyway, and one build at the end looks at what all of them left.
 */
describe('a build', () => {
  let right: ReturnType<typeof bytesOf>

  beforeAll(async () => {
    right = bytesOf(await buildSite('killed', ENV))
  })

  test('has the folder for itself, and a second is told whose it is', async () => {
    const { build, group } = await buildUntil('Creating an optimized')
    const gone = once(build, 'exit')
    // So that it does not end meanwhile.
    process.kill(group, 'SIGSTOP')
    const { code, output } = runBuild('killed', ENV)
    process.kill(group, 'SIGKILL')
    await gone
    expect(output).toContain(`A build (process ${build.pid}) is running in this folder`)
    expect(code).toBe(1)
  })

  test.each([
    ['SIGTERM', 'Creating an optimized'],
    ['SIGKILL', 'Generating static pages'],
  ] as const)('takes its processes with it when it is sent %s', async (signal, words) => {
    const { build, group } = await buildUntil(words)
    const gone = once(build, 'exit')
    build.kill(signal)
    expect(await gone).toEqual(signal === 'SIGTERM' ? [1, null] : [null, signal])
    await vi.waitFor(() => expect(() => process.kill(group, 0)).toThrow('ESRCH'), { timeout: 20_000, interval: 100 })
  })

  test('is the same after others were killed as Next began, as it wrote pages, and as they were finished', async () => {
    const { build, group } = await buildUntil('Strip the runtime')
    const gone = once(build, 'exit')
    process.kill(group, 'SIGKILL')
    await gone
    expect(bytesOf(await buildSite('killed', ENV, ['--clean']))).toEqual(right)
  })

  // Every single file is cut in the tests of the caches and of the folder, in no time.
  test('is the same after every file in .next was cut, one to half and the next to nothing', async () => {
    for (const [at, file] of listFiles('.next').entries()) {
      const path = join('.next', file)
      truncateSync(path, at % 2 === 0 ? Math.floor(readFileSync(path).length / 2) : 0)
    }
    expect(bytesOf(await buildSite('killed', ENV))).toEqual(right)
  })
})
