import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { expect, test, vi } from 'vitest'

test('a build killed at any moment leaves the old release or the new one', () => {
  const { status, stdout, stderr } = spawnSync('npx', ['tsx', 'lib/cli/bench-kill.ts', '5'], { encoding: 'utf8' })
  expect(stderr.replace(/^npm warn.*$/gm, '').trim()).toBe('')
  expect(stdout).toMatch(/^5 builds killed .* no mixture$/m)
  expect(status).toBe(0)
})

test('a build that is stopped takes its processes with it', async () => {
  const env = { ...process.env, NODE_ENV: 'production' as const }
  const args = ['--import', 'tsx', 'lib/cli/build.ts', '--out', '.tested/stopped']
  // In a group of its own, whose number is that of the first process.
  const build = spawn(process.execPath, args, { env, detached: true, stdio: ['ignore', 'pipe', 'inherit'] })
  const group = -(build.pid ?? Number.NaN)
  for await (const chunk of build.stdout) if (String(chunk).includes('Creating an optimized')) break
  build.kill('SIGTERM')
  const [code] = await once(build, 'exit')
  expect(code).toBe(1)
  await vi.waitFor(() => expect(() => process.kill(group, 0)).toThrow('ESRCH'), { timeout: 5000, interval: 100 })
})
