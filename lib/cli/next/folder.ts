import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { CACHES, openCache } from '../../disk-cache'
import { listFiles } from '../../list-files'

/** A folder that Next writes to, relative to the project: that of builds, and in it that of `next dev`. */
export type NextFolder = '.next' | '.next/dev'

/**
 * Makes `folder` fit for Next to start in: nothing of an earlier run is left but caches, since Next trusts what it finds
 * (a file that was cut off by a kill, `diagnostics/build-diagnostics.json`, stopped every later build). Our own caches know
 * a damaged entry by themselves. Next's do not: they are kept only if they are what `sealNextFolder` saw.
 */
export async function clearNextFolder(cwd: string, folder: NextFolder): Promise<void> {
  const path = join(cwd, folder)
  for (const name of namesIn(path)) if (!KEPT.includes(name)) remove(join(path, name))
  const seals = openCache(SEALS, cwd)
  const seal = await seals.readJson(sealOf(folder))
  // From here on they change: should Next be killed, nobody can say what they are.
  await seals.remove(sealOf(folder))
  if (seal !== fingerprintOf(path)) for (const file of cachesIn(path)) remove(file)
}

/** Remembers the caches of Next in `folder` as whole, once Next has ended by itself. */
export async function sealNextFolder(cwd: string, folder: NextFolder): Promise<void> {
  await openCache(SEALS, cwd).writeJson(sealOf(folder), fingerprintOf(join(cwd, folder)))
}

/** `lock` is Next's own, and works while it is held: without it, a plain `next build` could run beside ours. */
const KEPT = ['cache', 'dev', 'lock']

const SEALS = 'next'
const sealOf = (folder: NextFolder) => (folder === '.next' ? 'build' : 'preview')

/** Tells one state of Next's caches from another. */
function fingerprintOf(path: string): string {
  const hash = createHash('sha256')
  for (const file of cachesIn(path)) {
    const bytes = readFileSync(file)
    hash.update(JSON.stringify([relative(path, file), bytes.length])).update(bytes)
  }
  return hash.digest('hex')
}

/** Every file in `cache` that is not ours. */
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
