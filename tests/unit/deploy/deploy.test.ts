import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type DeployOptions, deploy, openTarget, type Target } from '@/lib/deploy'
import { listFiles } from '@/lib/list-files'
import { folderWith } from '../../support/folder'
import { type MemoryOptions, memoryTarget } from '../../support/memory-target'

const MANIFEST = '.deploy-manifest.json'
const OLD = { 'index.html': 'old', 'a/index.html': 'A', 'a/og.png': 'picture', 'feed.xml': 'old' }
const NEW = { 'index.html': 'new', 'b/index.html': 'B', 'b/og.png': 'picture', 'feed.xml': 'new' }

/** Deploys files, and returns what was said. */
async function deployTo(
  target: Target,
  files: Readonly<Record<string, string>>,
  options: Partial<DeployOptions> = {},
): Promise<string> {
  const folder = folderWith(files)
  const said: string[] = []
  const plain = { isDryRun: false, all: false, keep: false, print: (line: string) => said.push(line) }
  try {
    await deploy({ folder, target, ...plain, ...options })
    return said.join('\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const world = { cwd: process.cwd(), env: {}, wait: async () => undefined }
const openFolder = (folder: string) => openTarget(folder, world)
const contentsOf = (folder: string) =>
  Object.fromEntries(listFiles(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

/** Returns what a target in memory has been asked for. */
async function stepsOf(options: MemoryOptions, files: Readonly<Record<string, string>>, how?: Partial<DeployOptions>) {
  const target = memoryTarget(options)
  await deployTo(target, files, how)
  return target.done.filter((step) => !step.endsWith(MANIFEST))
}

describe('deploy', () => {
  test('puts everything where nothing was, and then nothing', async () => {
    const files = new Map<string, string>()
    expect(await stepsOf({ files }, OLD)).toHaveLength(4)
    expect(await stepsOf({ files }, OLD)).toEqual([])
  })

  test('puts what differs, removes what is gone, and says so', async () => {
    const files = new Map<string, string>()
    await deployTo(memoryTarget({ files }), OLD)
    expect(await deployTo(memoryTarget({ files }), NEW)).toBe(
      [
        '✔ New files: 1, 1 kB',
        '✔ New pages: 1, 1 kB',
        '✔ Changed pages: 1, 1 kB',
        '✔ Changed feeds and lists: 1, 1 kB',
        '✔ Removed pages: 1',
        '✔ Removed files: 1',
        'memory: 4 files put (1 kB), 2 removed, 0 left as they are',
      ].join('\n'),
    )
    files.delete(MANIFEST)
    expect(Object.fromEntries(files)).toEqual(NEW)
  })

  test('touches nothing in a dry run, and lists every file', async () => {
    const files = new Map<string, string>()
    await deployTo(memoryTarget({ files }), OLD)
    const before = new Map(files)
    const said = await deployTo(memoryTarget({ files }), NEW, { isDryRun: true })
    expect(files).toEqual(before)
    expect(said).toContain('New pages: 1, 1 kB\n  + b/index.html')
    expect(said).toContain('Removed files: 1\n  - a/og.png')
    expect(said).toMatch(/A dry run: nothing was changed\.$/)
  })

  test('leaves what no deploy has put there, even if it was there before the first', async () => {
    const files = new Map([
      ['CNAME', 'example.org'],
      ['feed.xml', 'of another tool'],
    ])
    await deployTo(memoryTarget({ files }), OLD)
    await deployTo(memoryTarget({ files }), { 'index.html': 'only this' })
    files.delete(MANIFEST)
    expect(Object.fromEntries(files)).toEqual({ CNAME: 'example.org', 'index.html': 'only this' })
  })

  test('without a manifest, or with a damaged one, puts everything and removes nothing', async () => {
    for (const text of [undefined, '', '{"version":1,"fi', '{"version":2,"files":{}}', '[]']) {
      const files = new Map(Object.entries(OLD))
      if (text !== undefined) files.set(MANIFEST, text)
      const steps = await stepsOf({ files }, NEW)
      expect(steps.filter((step) => step.startsWith('put')).length).toBe(4)
      expect(steps.filter((step) => step.startsWith('remove'))).toEqual([])
      expect(await stepsOf({ files }, NEW)).toEqual([])
    }
  })

  test('--keep removes nothing, and the next deploy does', async () => {
    const files = new Map<string, string>()
    await deployTo(memoryTarget({ files }), OLD)
    await deployTo(memoryTarget({ files }), NEW, { keep: true })
    expect(files.has('a/index.html')).toBe(true)
    expect(await stepsOf({ files }, NEW)).toEqual(['remove a/index.html', 'remove a/og.png'])
  })

  test('--all puts what is already there', async () => {
    const files = new Map<string, string>()
    await deployTo(memoryTarget({ files }), OLD)
    expect(await stepsOf({ files }, OLD, { all: true })).toHaveLength(4)
  })

  test('goes on where it broke off', async () => {
    const files = new Map<string, string>()
    await deployTo(memoryTarget({ files }), OLD)
    // The manifest, a new file, a new page, the manifest, and then the home page.
    const broken = memoryTarget({ files, failsAt: 4 })
    await expect(deployTo(broken, NEW)).rejects.toThrow('memory: put index.html: broken')
    expect(await stepsOf({ files }, NEW)).toEqual([
      'put index.html',
      'put feed.xml',
      'remove a/index.html',
      'remove a/og.png',
    ])
  })

  test('its manifest names no file', async () => {
    const files = new Map<string, string>()
    await deployTo(memoryTarget({ files }), { 'index.html': '', 'hidden-offer.pdf': 'private' })
    expect(files.get(MANIFEST)).not.toMatch(/hidden|index/)
  })

  test('refuses an export with a file of the manifest’s name', async () => {
    await expect(deployTo(memoryTarget(), { ...OLD, [MANIFEST]: '{}' })).rejects.toThrow(MANIFEST)
  })
})

describe('a folder', () => {
  test('holds the export afterwards, the files of others, and nothing else', async () => {
    const folder = folderWith({ '.well-known/key': 'theirs', 'a/note.txt': 'theirs' })
    await deployTo(openFolder(folder), { ...OLD, 'c/d/e.txt': '' })
    await deployTo(openFolder(folder), NEW)
    const { [MANIFEST]: _, ...found } = contentsOf(folder)
    expect(found).toEqual({ ...NEW, '.well-known/key': 'theirs', 'a/note.txt': 'theirs' })
    expect(readdirSync(folder).sort()).toEqual([
      '.deploy-manifest.json',
      '.well-known',
      'a',
      'b',
      'feed.xml',
      'index.html',
    ])
  })

  test('need not exist', async () => {
    const folder = join(folderWith({}), 'not/yet')
    await deployTo(openFolder(folder), OLD)
    expect(contentsOf(folder)).toMatchObject(OLD)
  })

  test('gets a folder where a file was, and a file where a folder was', async () => {
    const folder = folderWith({})
    await deployTo(openFolder(folder), { 'index.html': '', 'x/y/z.txt': '', w: '' })
    await deployTo(openFolder(folder), { 'index.html': '', x: 'file', 'w/v.txt': 'file' })
    expect(contentsOf(folder)).toMatchObject({ x: 'file', 'w/v.txt': 'file' })
  })

  test('of somebody else in the way is named, and so is what to do', async () => {
    const folder = folderWith({})
    mkdirSync(join(folder, 'feed.xml'))
    writeFileSync(join(folder, 'feed.xml', 'theirs'), '')
    const failure = deployTo(openFolder(folder), OLD)
    await expect(failure).rejects.toMatchObject({
      message: expect.stringContaining(`${folder}: feed.xml: `),
      hint: 'A folder of somebody else is in the way: move it, then run the same command',
    })
  })

  test.each(['.', 'out', 'content', '..'])('must not be in the project or around it: %s', (address) => {
    expect(() => openFolder(address)).toThrow('is in the project, or contains it')
  })
})

describe('openTarget', () => {
  test.each(['http://example.org', 'ftp://example.org/x', ''])('refuses %s', (address) => {
    expect(() => openTarget(address, world)).toThrow('is no target')
  })

  test.each(['user@host:www', 'host:/srv/www', 'host::module', 'rsync://host/module'])('knows %s', (address) => {
    expect(openTarget(address, world).name).toBe(address)
  })
})
