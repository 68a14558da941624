import { appendFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from '../../list-files'
import { type Command, type Figures, measure } from './measure'

/** A site that can be built, by any system. Paths are relative to its folder, `cwd`. */
export interface BenchSite extends Command {
  readonly name: string
  readonly output: string
  /** What a build leaves behind for the next one. */
  readonly caches: readonly string[]
  /** A post, to be edited. */
  readonly post: string
}

export interface BuildFigures extends Figures {
  readonly site: string
  readonly state: State
  /** Number and size in bytes of all files of the output. */
  readonly files: number
  readonly bytes: number
}

export type State = (typeof STATES)[number]

export const STATES = ['cold', 'nothing changed', 'one edit'] as const

/** Builds a site without caches, once more, and after a sentence was added to a post. Calls `done` after each build. */
export async function benchSite(site: BenchSite, done: (figures: BuildFigures) => void): Promise<void> {
  for (const path of [...site.caches, site.output]) rmSync(join(site.cwd, path), { recursive: true, force: true })
  for (const state of STATES) {
    if (state === 'one edit') appendFileSync(join(site.cwd, site.post), '\nOne more sentence.\n')
    const figures = await measure(site)
    done({ site: site.name, state, ...figures, ...measureFolder(join(site.cwd, site.output)) })
  }
}

/** Returns the number of all files in a folder, and their size in bytes. */
export function measureFolder(folder: string): Pick<BuildFigures, 'files' | 'bytes'> {
  const sizes = listFiles(folder).map((file) => statSync(join(folder, file)).size)
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}
