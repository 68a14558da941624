import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { CACHES, openCache } from '../../disk-cache'
import { listFiles } from '../../list-files'

/** A folder that Next writes to, relative to the project: that of builds, and within it that of `next dev`. */
export type NextFolder = '.next' | '.next/dev'

/**
 * Prepares `folder` for Next to start: removes everything from earlier runs except caches, since Next trusts what it
 * finds (a file truncated by a kill, `diagnostics/build-diagnostics.json`, stopped every later build). Our own caches
 * detect damaged entries. Next's do not, so they are kept only if they are unchanged since `sealNextFolder`.
 */
export async function clearNextFolder(cwd: string, folder: NextFolder): Promise<void> {
  const path = join(cwd, folder)
  for (const name of namesIn(path)) if (!KEPT.includes(name)) remove(join(path, name))
  const seals = openCache(SEALS, cwd)
  const seal = await seals.readJson(sealOf(folder))
  // From here on the caches change: if Next is killed, their state is unknown.
  await seals.remove(sealOf(folder))
  if (seal !== fingerprintOf(path)) for (const file of cachesIn(path)) remove(file)
}

/** Records that Next's caches in `folder` are intact. Call it once Next has ended by itself. */
export async function sealNextFolder(cwd: string, folder: NextFolder): Promise<void> {
  await openCache(SEALS, cwd).writeJson(sealOf(folder), fingerprintOf(join(cwd, folder)))
}

/**
 * `lock` is Next's own and works while it is held: without it, a plain `next build` could run at the same time as ours.
 */
const KEPT = ['cache', 'dev', 'lock']

const SEALS = 'next'
const sealOf = (folder: NextFolder) => (folder === '.next' ? 'build' : 'preview')

/** Returns a hash of Next's caches. */
function fingerprintOf(path: string): string {
  const hash = createHash('sha256')
  for (const file of cachesIn(path)) {
    const bytes = readFileSync(file)
    hash.update(JSON.stringify([relative(path, file), bytes.length])).update(bytes)
  }
  return hash.digest('hex')
}

/** Returns every file in `cache` that is not ours. */
function cachesIn(path: string): string[] {
  const cache = join(path, 'cache')
  if (!existsSync(cache)) return []
  const ours = `${basename(CACHES)}/`
  return listFiles(cache).flatMap((file) => (file.startsWith(ours) ? [] : join(cache, file)))
}

function namesIn(path: string): string[] {
  return existsSync(path) ? readdirSync(path) : []
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true })
}
