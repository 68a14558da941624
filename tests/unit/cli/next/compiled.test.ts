import { mkdirSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { sealCompiled, takeCompiled } from '../../../../lib/cli/next/compiled'
import { listFiles } from '../../../../lib/list-files'

const CODE = 'server/app/blog/page.js'

let cwd: string

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'compiled-'))
  write(CODE, 'server/chunks/a.js', 'static/a.css', 'BUILD_ID', 'cache/turbopack/1.sst', 'dev/server/a.js', 'lock')
  await sealCompiled(cwd, 'this engine')
})

function write(...names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(cwd, '.next', name)), { recursive: true })
    writeFileSync(join(cwd, '.next', name), name)
  }
}

describe('what Next has compiled', () => {
  it('is used again, once, after a build that ended by itself', async () => {
    expect(await takeCompiled(cwd, 'this engine')).toBe(true)
    expect(await takeCompiled(cwd, 'this engine')).toBe(false)
  })

  it('is not used for another engine', async () => {
    expect(await takeCompiled(cwd, 'another engine')).toBe(false)
  })

  it('is not used in another folder', async () => {
    renameSync(cwd, `${cwd}-moved`)
    expect(await takeCompiled(`${cwd}-moved`, 'this engine')).toBe(false)
  })

  it.each([
    ['is cut off', () => truncateSync(join(cwd, '.next', CODE), 3)],
    ['was written again', () => write(CODE)],
    ['is missing', () => rmSync(join(cwd, '.next', CODE))],
    ['is new', () => write('server/app/new/page.js')],
  ])('is not used when a file %s', async (_, damage) => {
    damage()
    expect(await takeCompiled(cwd, 'this engine')).toBe(false)
  })

  it('loses the list of what was rendered, and nothing else', async () => {
    const before = listFiles(join(cwd, '.next'))
    write('prerender-manifest.json')
    await sealCompiled(cwd, 'this engine')
    expect(await takeCompiled(cwd, 'this engine')).toBe(true)
    const isOfNext = (file: string) => !file.startsWith('cache/fulcrum/')
    expect(listFiles(join(cwd, '.next')).filter(isOfNext)).toEqual(before.filter(isOfNext))
  })

  it('does not change with what was rendered since, with the caches or with the preview', async () => {
    write('server/app/index.html', 'cache/turbopack/2.sst', 'dev/server/b.js')
    expect(await takeCompiled(cwd, 'this engine')).toBe(true)
  })
})
