import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { clearNextFolder, type NextFolder, sealNextFolder } from '../../../../lib/cli/next/folder'
import { openCache } from '../../../../lib/disk-cache'
import { listFiles } from '../../../../lib/list-files'

let cwd: string

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'next-folder-'))
})

function write(...names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    writeFileSync(join(cwd, name), `the text of ${name}`)
  }
}

const left = (folder = '.next') => listFiles(join(cwd, folder)).filter((file) => !file.startsWith('cache/fulcrum/'))

describe.each<[NextFolder]>([['.next'], ['.next/dev']])('%s', (folder) => {
  const [one, two] = [`${folder}/cache/turbopack/v1/1.sst`, `${folder}/cache/config.json`]

  it('keeps the caches of Next that were sealed, and nothing else of an earlier run', async () => {
    write(
      one,
      two,
      `${folder}/diagnostics/build-diagnostics.json`,
      `${folder}/server/app/page.js`,
      `${folder}/BUILD_ID`,
    )
    await sealNextFolder(cwd, folder)
    await clearNextFolder(cwd, folder)
    expect(left(folder)).toEqual(['cache/config.json', 'cache/turbopack/v1/1.sst'])
  })

  it('drops them when nobody sealed them, as after a kill', async () => {
    write(one, two)
    await sealNextFolder(cwd, folder)
    await clearNextFolder(cwd, folder)
    await clearNextFolder(cwd, folder)
    expect(left(folder)).toEqual([])
  })

  it.each([
    ['is cut off', () => truncateSync(join(cwd, one), statSync(join(cwd, one)).size / 2)],
    ['is empty', () => truncateSync(join(cwd, one))],
    ['is another', () => writeFileSync(join(cwd, one), readFileSync(join(cwd, one), 'utf8').toUpperCase())],
    ['is new', () => write(`${folder}/cache/turbopack/v1/2.sst`)],
  ])('drops them when one file %s', async (_, damage) => {
    write(one, two)
    await sealNextFolder(cwd, folder)
    damage()
    await clearNextFolder(cwd, folder)
    expect(left(folder)).toEqual([])
  })

  it('drops them when the seal itself is damaged', async () => {
    write(one, two)
    await sealNextFolder(cwd, folder)
    for (const file of readdirSync(join(cwd, '.next/cache/fulcrum/next')))
      truncateSync(join(cwd, '.next/cache/fulcrum/next', file), 20)
    await clearNextFolder(cwd, folder)
    expect(left(folder)).toEqual([])
  })

  it('keeps our own caches, which know what is damaged, and does not take them for those of Next', async () => {
    write(one)
    await sealNextFolder(cwd, folder)
    await openCache('cards', cwd).write('a', Buffer.from('a'))
    await clearNextFolder(cwd, folder)
    expect(left(folder)).toEqual(['cache/turbopack/v1/1.sst'])
    expect(await openCache('cards', cwd).read('a')).toBeDefined()
  })

  it('may not be there at all', async () => {
    await clearNextFolder(cwd, folder)
    expect(left('.')).toEqual([])
  })
})

it('a build leaves the folder of the preview, and the lock of Next', async () => {
  write('.next/dev/cache/a', '.next/lock', '.next/trace')
  await clearNextFolder(cwd, '.next')
  expect(left()).toEqual(['dev/cache/a', 'lock'])
})
