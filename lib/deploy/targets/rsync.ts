import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foldersOf } from '../../address'
import { DeployError } from '../error'
import { retry } from '../retry'
import type { Target, World } from '../types'
import { runRsync } from './run-rsync'

/**
 * Opens what rsync calls a destination: `user@host:folder` over SSH, `rsync://host/module` or `host::module` of a
 * daemon, or a folder. `RSYNC_RSH` and `RSYNC_PASSWORD` of the environment are rsync's own.
 */
export function openRsync(address: string, { env, wait }: Pick<World, 'env' | 'wait'>): Target {
  if (address.startsWith('-')) throw new DeployError(`${address} is no address`, 'Write user@host:folder')
  const root = `${address.replace(/\/+$/, '')}/`
  const run = (what: string, args: readonly string[], names: readonly string[] = []) =>
    retry(() => runRsync({ address, what, args, input: names.map(asListed).join('\0'), env }), wait)

  return {
    name: address,
    without: [],
    read: (name) =>
      inScratch(async (scratch) => {
        const { isMissing } = await run(name, ['--', root + name, `${scratch}/`])
        return isMissing ? undefined : readFile(join(scratch, name), 'utf8')
      }),
    async list() {
      const { output, isMissing } = await run('list of files', ['--recursive', '-8', '--list-only', '--', root])
      return isMissing ? [] : output.split('\n').flatMap((line) => LISTED.exec(line)?.[1] ?? [])
    },
    async put(from, files, done) {
      const what = files.length === 1 ? (files[0]?.name ?? '') : `${files[0]?.name} and ${files.length - 1} more`
      await run(what, ['--checksum', '--compress', '--delay-updates', ...LIST, '--', `${from}/`, root], namesOf(files))
      for (const file of files) done(file)
    },
    write: (name, text) =>
      inScratch(async (scratch) => {
        await writeFile(join(scratch, name), text)
        await run(name, ['--checksum', '--', join(scratch, name), root])
      }),
    // Only what is listed can be removed: files first, then folders, the deepest first, if they are empty.
    remove: (names) =>
      inScratch(async (scratch) => {
        const folders = [...new Set(names.flatMap(foldersOf))]
        const depths = [...new Set(folders.map(depthOf))].sort((a, b) => b - a)
        for (const list of [names, ...depths.map((depth) => folders.filter((name) => depthOf(name) === depth))]) {
          const args = ['--dirs', '--delete-missing-args', ...LIST, '--', `${scratch}/`, root]
          await run(`removal of ${list[0]}`, args, list)
        }
      }),
  }
}

const LIST = ['--from0', '--files-from=-']

/** A name that begins with `#` or `;` would be a comment in a list. */
const asListed = (name: string) => `./${name}`

/** A line of `--list-only` for a file: rights, size, day and time, name. */
const LISTED = /^-\S+ +[\d.,]+ +\d{4}\/\d\d\/\d\d +\d\d:\d\d:\d\d (.+)$/

const depthOf = (name: string) => name.split('/').length

const namesOf = (files: readonly { readonly name: string }[]) => files.map(({ name }) => name)

async function inScratch<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'deploy-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
