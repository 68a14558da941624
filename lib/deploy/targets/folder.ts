import { existsSync, readdirSync } from 'node:fs'
import { copyFile, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { foldersOf } from '../../address'
import { inParallel } from '../../in-parallel'
import { listFiles } from '../../list-files'
import { DeployError } from '../error'
import type { Target, World } from '../types'

/** Opens a folder of this machine, which need not exist. Throws a `DeployError` if it is in the project or around it. */
export function openFolder(address: string, { cwd }: Pick<World, 'cwd'>): Target {
  const root = resolve(cwd, address)
  const isAround = [relative(cwd, root), relative(root, cwd)].some(
    (way) => !isAbsolute(way) && way.split(/[\\/]/)[0] !== '..',
  )
  if (isAround) throw new DeployError(`${address} is in the project, or contains it`, 'Choose a folder elsewhere')
  const parts = join(root, PARTS)

  /** Adds the target, the file and what to do to an error of the file system. */
  async function attempt<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work()
    } catch (error) {
      const { code = '', message } = error as NodeJS.ErrnoException
      throw new DeployError(`${address}: ${name}: ${message}`, HINTS[code] ?? 'See to that, then run the same command')
    }
  }

  async function replace(name: string, part: string, write: (path: string) => Promise<void>): Promise<void> {
    const path = join(parts, part)
    await mkdir(parts, { recursive: true })
    await write(path)
    await mkdir(dirname(join(root, name)), { recursive: true })
    await rename(path, join(root, name))
  }

  return {
    name: address,
    without: [],
    async read(name) {
      if (!existsSync(join(root, name))) return undefined
      return attempt(name, () => readFile(join(root, name), 'utf8'))
    },
    list: () =>
      attempt('list of files', async () =>
        existsSync(root) ? listFiles(root).filter((name) => !name.startsWith(`${PARTS}/`)) : [],
      ),
    async put(from, files, done) {
      const parts = new Map(files.map((file, index) => [file, String(index)]))
      await inParallel(files, WIDTH, async (file) => {
        const { name } = file
        await attempt(name, () => replace(name, parts.get(file) ?? name, (path) => copyFile(join(from, name), path)))
        done(file)
      })
    },
    async write(name, text) {
      await attempt(name, () => replace(name, 'text', (path) => writeFile(path, text)))
      await rm(parts, { recursive: true, force: true })
    },
    async remove(names) {
      for (const name of names) await attempt(name, () => rm(join(root, name), { force: true }))
      const folders = [...new Set(names.flatMap(foldersOf))].sort((a, b) => b.length - a.length)
      for (const name of folders) {
        const folder = join(root, name)
        if (existsSync(folder) && readdirSync(folder).length === 0) await attempt(name, () => rmdir(folder))
      }
    },
  }
}

/** Where files are until they are complete. */
const PARTS = '.deploy-parts'

const WIDTH = 8

const HINTS: Readonly<Record<string, string>> = {
  EACCES: 'Give yourself the right to write there, then run the same command',
  EPERM: 'Give yourself the right to write there, then run the same command',
  ENOSPC: 'Make room on that disk, then run the same command',
  EROFS: 'Choose a folder that can be written to',
  ENOTDIR: 'A file of somebody else is in the way: move it, then run the same command',
  EISDIR: 'A folder of somebody else is in the way: move it, then run the same command',
  ENOTEMPTY: 'A folder of somebody else is in the way: move it, then run the same command',
  EEXIST: 'A file of somebody else is in the way: move it, then run the same command',
}
