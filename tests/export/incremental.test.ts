import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listFiles } from '@/lib/list-files'
import { runBuild } from '../support/build'
import { createChangingSite } from '../support/changing-site'

/** `EDITS=40 SEED=7 npx vitest run --project export tests/export/incremental.test.ts`: more edits, or those of another run. */
const EDITS = Number(process.env.EDITS ?? 8)
const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6))
const SITE_NOW = '2026-11-22'

const site = await createChangingSite(SEED)

/** Builds, then builds anew beside it and compares every byte. */
function build(after = 'nothing'): { rendered: number; isUntouched: boolean } {
  const { code, output } = runBuild('incremental', { CONTENT_DIR: site.root, SITE_NOW }, ['--verify'])
  expect(output, `SEED=${SEED}, after: ${after}`).toContain('every byte as in a build without the store')
  expect(code).toBe(0)
  const [, rendered = ''] = /build: (\d+) of/.exec(output) ?? []
  return {
    rendered: Number(rendered),
    isUntouched: output.includes('Nothing has changed since .tested/incremental/ was built'),
  }
}

/** Changes a file of what was built, so that the next build cannot leave the folder as it is. */
function damageRelease(): void {
  writeFileSync(join('.tested', 'incremental', 'index.html'), 'damaged')
}

describe(`a build that keeps what has not changed, with SEED=${SEED}`, { timeout: 600_000 }, () => {
  test('renders everything once, and touches nothing when nothing has changed', () => {
    expect(build()).toMatchObject({ rendered: expect.any(Number), isUntouched: false })
    expect(build().isUntouched).toBe(true)
  })

  test('puts everything in place again, without rendering, when a file of the release has changed', () => {
    damageRelease()
    expect(build()).toEqual({ rendered: 0, isUntouched: false })
  })

  test(
    `is the same as one of everything after every one or two of ${EDITS} random edits`,
    async () => {
      const done: string[] = []
      while (done.length < EDITS) {
        for (let at = 0; at <= done.length % 2; at++) done.push(await site.edit())
        build(done.join('; '))
      }
    },
    EDITS * 200_000,
  )

  test('takes nothing from entries that are damaged', () => {
    const folder = join('.next', 'cache', 'fulcrum', 'pages')
    for (const name of listFiles(folder)) {
      if (name !== 'index') writeFileSync(join(folder, name), 'damaged')
    }
    damageRelease()
    expect(build().rendered).toBeGreaterThan(0)
  })
})
