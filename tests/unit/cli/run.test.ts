import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CACHES } from '@/lib/disk-cache'
import { listFiles } from '@/lib/list-files'

const BUNDLES = join(CACHES, 'engine')

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['lib/cli/run.mjs', ...args], { encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

describe('a command from its bundle', { timeout: 200_000 }, () => {
  it('is the one that is asked for, with its arguments', () => {
    const { code, out, err } = run('build', '--part', 'half')
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: '--part half: expected a number and how many there are, such as 1/4\nNothing was built.\n',
    })
  })

  it('runs though every file of the bundle was damaged', () => {
    const right = run('check', '--help')
    const files = listFiles(BUNDLES).map((file) => join(BUNDLES, file))
    const before = files.map((file) => readFileSync(file, 'utf8'))
    for (const file of files) writeFileSync(file, 'damaged')
    expect(run('check', '--help')).toEqual(right)
    expect(right.out).toContain('npm run check')
    for (const [at, file] of files.entries()) writeFileSync(file, before[at] ?? '')
  })
})
