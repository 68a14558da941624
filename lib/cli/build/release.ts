import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openCache } from '../../disk-cache'
import type { Export } from '../../export'
import { contentStateOf } from '../../file-state'
import { hashOf } from '../../hash'
import { listFiles } from '../../list-files'

/** The folder that a build writes, and whether it already is what this build would make. */
export interface Release {
  /** Returns the summary of the build that made the folder, if it made the same and no file has changed since. */
  findSummary(): Promise<string | undefined>
  /** Records what is in the folder now. */
  record(summary: string): Promise<void>
}

/**
 * Opens the record of the folder `name` in `cwd`. `made` stands for everything that it is made from, besides what `site`
 * says.
 */
export function openRelease(cwd: string, name: string, site: Export, made: unknown): Release {
  const { redirects, unpublished, publicFolder, publicFiles } = site
  const folder = join(cwd, name)
  const cache = openCache('releases', cwd)
  const entry = hashOf(name)
  const madeFrom = hashOf([made, redirects, unpublished, statesIn(publicFolder, [...publicFiles])])
  const findFiles = () => hashOf(statesIn(folder, listFiles(folder)))
  return {
    async findSummary() {
      const known = (await cache.readJson(entry)) as Known | undefined
      const isSame = known?.madeFrom === madeFrom && existsSync(folder) && known.files === findFiles()
      return isSame ? known.summary : undefined
    },
    record: (summary) => cache.writeJson(entry, { madeFrom, files: findFiles(), summary } satisfies Known),
  }
}

interface Known {
  readonly madeFrom: string
  /** Hash of the states of its files. */
  readonly files: string
  readonly summary: string
}

// Files of a release are links to those in the store, and get others.
function statesIn(folder: string, files: readonly string[]): readonly (readonly [string, string | undefined])[] {
  return files.map((file) => [file, contentStateOf(join(folder, file))])
}
