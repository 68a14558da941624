import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Change } from '../changes/commit'
import { type Git, openGit } from './git'

/**
 * Which engine a site has, `content/engine.json`: its version, and the hashes that Git knows its folders and files by, so
 * that a changed one can be told.
 */
export interface EngineRecord {
  readonly version: string
  /** Name at the top of the repository -> mode, type and hash. */
  readonly entries: Readonly<Record<string, string>>
}

export const recordPath = (root: string) => join(root, 'engine.json')

const shape = z.object({ version: z.string(), entries: z.record(z.string(), z.string()) })

/** Loads the record; `undefined` if there is none. */
export function loadRecord(root: string): EngineRecord | undefined {
  const path = recordPath(root)
  return existsSync(path) ? shape.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined
}

export function renderRecord(record: EngineRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`
}

/** Returns the record of the engine in a commit or tree; `undefined` if it has none. */
export function recordOf(git: Git, tree: string): EngineRecord | undefined {
  const version = versionIn(git, tree)
  if (version === undefined) return undefined
  const lines = git(['ls-tree', '-z', '--full-tree', tree]).split('\0').filter(Boolean)
  const entries = lines.map((line) => line.split('\t') as [string, string]).filter(([, name]) => name !== 'content')
  return { version, entries: Object.fromEntries(entries.map(([entry, name]) => [name, entry])) }
}

/**
 * Returns the change that records the engine of the last commit for the content folder `root`; none if there is a record,
 * or if the folder is in no repository that could be upgraded.
 */
export function recordEngine(root: string, cwd: string): Change[] {
  const git = openGit(cwd)
  const top = git.try('rev-parse', '--show-toplevel')
  if (existsSync(recordPath(root)) || !top || realpathSync(top) !== realpathSync(cwd)) return []
  const record = git.try('rev-parse', 'HEAD') && recordOf(git, 'HEAD')
  return record ? [{ kind: 'write', path: recordPath(root), text: renderRecord(record) }] : []
}

/** Returns a tree with what a record lists. */
export function treeOf(git: Git, { entries }: EngineRecord): string {
  const lines = Object.entries(entries).map(([name, entry]) => `${entry}\t${name}\0`)
  return git(['mktree', '-z'], lines.join('')).trim()
}

/** Returns the version of the engine in a commit or tree. */
export function versionIn(git: Git, tree: string): string | undefined {
  const text = git.try('cat-file', 'blob', `${tree}:package.json`)
  const read = z.object({ version: z.string() }).safeParse(text === undefined ? undefined : JSON.parse(text))
  return read.data?.version
}
