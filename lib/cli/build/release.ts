import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Content, contentRoot, listPublicFiles, publicFolder } from '../../content'
import { openCache } from '../../disk-cache'
import { listFiles } from '../../list-files'
import type { Outputs } from '../../routes'
import type { CliContext } from '../context'

/** The folder that a build writes, and whether it already is what this build would make. */
export interface Release {
  /** Returns the summary of the build that made the folder, if it made the same and no file has changed since. */
  findSummary(): Promise<string | undefined>
  /** Records what is in the folder now. */
  record(summary: string): Promise<void>
}

/** Opens the record of the folder `name`. `flags` are those that change what is written. */
export function openRelease(
  context: CliContext,
  name: string,
  content: Content,
  outputs: Outputs,
  flags: unknown,
): Release {
  const { cwd, env } = context
  const folder = join(cwd, name)
  const cache = openCache('releases', cwd)
  const entry = hash(name)
  const root = contentRoot(env, cwd)
  const { posts, redirects } = content
  const hidden = posts.filter(({ status }) => status !== 'published').map(({ path }) => path)
  const own = [...listPublicFiles(root)].map((file) => stateOf(publicFolder(root), file))
  const made = hash([outputs.othersKey, redirects, hidden, own, flags])
  return {
    async findSummary() {
      const known = (await cache.readJson(entry)) as Known | undefined
      const isSame = known?.made === made && existsSync(folder) && known.files === stateOfAll(folder)
      return isSame ? known.summary : undefined
    },
    record: (summary) => cache.writeJson(entry, { made, files: stateOfAll(folder), summary } satisfies Known),
  }
}

interface Known {
  /** Hash of everything that the folder was made from. */
  readonly made: string
  /** Hash of the state of its files. */
  readonly files: string
  readonly summary: string
}

function stateOfAll(folder: string): string {
  return hash(listFiles(folder).map((file) => stateOf(folder, file)))
}

/** A file whose state is the same has not been written to: no program can set the time of the last change. */
function stateOf(folder: string, file: string): readonly string[] {
  const { size, mtimeNs, ctimeNs, ino } = statSync(join(folder, file), { bigint: true })
  return [file, ...[size, mtimeNs, ctimeNs, ino].map(String)]
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
