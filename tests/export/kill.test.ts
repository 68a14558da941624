import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('a build killed at any moment leaves the old release or the new one', () => {
  const { status, stdout, stderr } = spawnSync('npx', ['tsx', 'lib/cli/bench-kill.ts', '5'], { encoding: 'utf8' })
  expect(stderr.replace(/^npm warn.*$/gm, '').trim()).toBe('')
  expect(stdout).toMatch(/^5 builds killed .* no mixture$/m)
  expect(status).toBe(0)
})
