import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { deploy, openTarget } from '@/lib/deploy'
import { openRsync } from '@/lib/deploy/targets/rsync'
import { listFiles } from '@/lib/list-files'
import { folderWith } from '../../support/folder'
import { findProgram, startSshd } from '../../support/sshd'

const OLD = {
  'index.html': 'old',
  'a/index.html': 'A',
  'a/media/é [1].png': 'picture',
  '#1': '',
  ' x': '',
  'feed.xml': 'old',
}
const NEW = { 'index.html': 'new', 'b/c/index.html': 'B', 'feed.xml': 'new' }

const isInstalled = findProgram('rsync') !== undefined
const wait = async () => undefined

const contentsOf = (folder: string) =>
  Object.fromEntries(listFiles(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

async function deployTo(address: string, env: Record<string, string>, files: Readonly<Record<string, string>>) {
  const folder = folderWith(files)
  const target = openRsync(address, { env, wait })
  const said: string[] = []
  await deploy({ folder, target, isDryRun: false, all: false, keep: false, print: (line) => said.push(line) })
  rmSync(folder, { recursive: true })
  return said.at(-1)?.split(': ').at(-1)
}

/** Deploys a release, one after it and the same again to `address`, which is `folder`. */
async function tryAll(address: string, folder: string, env: Record<string, string> = {}): Promise<void> {
  expect(await deployTo(address, env, OLD)).toBe('6 files put (1 kB), 0 removed, 0 left as they are')
  const { '.deploy-manifest.json': first, ...there } = contentsOf(folder)
  expect(there).toEqual({ ...OLD, 'x/CNAME': 'theirs' })
  expect(first).toBeDefined()
  expect(await deployTo(address, env, NEW)).toBe('3 files put (1 kB), 4 removed, 0 left as they are')
  const { '.deploy-manifest.json': second, ...now } = contentsOf(folder)
  expect(now).toEqual({ ...NEW, 'x/CNAME': 'theirs' })
  expect(second).not.toBe(first)
  // Folders go with their last file: a server would answer for an empty one.
  expect(readdirSync(folder).sort()).toEqual(['.deploy-manifest.json', 'b', 'feed.xml', 'index.html', 'x'])
  expect(await deployTo(address, env, NEW)).toBe('up to date, 3 files')
}

describe('rsync', () => {
  test('makes a folder equal to the export, but for the files of others', async ({ skip }) => {
    if (!isInstalled) skip('rsync is not installed')
    const folder = folderWith({ 'x/CNAME': 'theirs' })
    await tryAll(folder, folder)
  })

  // A minute of it is for busy machines: every call of rsync is a connection.
  test('does so over SSH', { timeout: 90_000 }, async ({ skip }) => {
    const sshd = findProgram('sshd')
    if (!isInstalled || !sshd) skip('rsync or sshd is not installed')
    const server = await startSshd(sshd ?? '')
    try {
      const folder = folderWith({ 'x/CNAME': 'theirs' })
      await tryAll(`127.0.0.1:${folder}`, folder, { RSYNC_RSH: server.shell })
    } finally {
      await server.stop()
    }
  })

  test('is tried three times when nobody answers, and then says what to do', async ({ skip }) => {
    if (!isInstalled) skip('rsync is not installed')
    const pauses: number[] = []
    const target = openTarget('nobody@host:www', {
      cwd: '/',
      env: { RSYNC_RSH: 'sh -c "exit 255"' },
      wait: async (ms) => {
        pauses.push(ms)
      },
    })
    await expect(target.list()).rejects.toMatchObject({
      message: expect.stringMatching(/^nobody@host:www: list of files: rsync ended with \d+/),
      hint: 'Look at the connection and the address, then run the same command',
    })
    expect(pauses).toEqual([1000, 4000])
  })

  test('says that it is not installed', async () => {
    const target = openRsync('host:www', { env: { PATH: '/nowhere' }, wait })
    await expect(target.list()).rejects.toMatchObject({ hint: 'Install rsync, on both machines' })
  })

  test('names the folder that is missing', async ({ skip }) => {
    if (!isInstalled) skip('rsync is not installed')
    const address = join(folderWith({}), 'not/yet')
    await expect(deployTo(address, {}, OLD)).rejects.toMatchObject({
      message: expect.stringContaining(`${address}: .deploy-manifest.json: rsync ended with`),
      hint: 'Create the folder there, then run the same command',
    })
  })
})
