import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { contentRoot } from '../content'
import { openCache } from '../disk-cache'
import type { CliContext } from './context'

/** Records what `out/` has just been built for, and when that build started (`began`, in milliseconds since 1970). */
export async function writeStamp(context: CliContext, began: number): Promise<void> {
  await stamps(context).writeJson(STAMP, { builtFor: settingOf(context), began } satisfies Stamp)
}

/** Call this before `out/` changes: if the build is killed after that, the state of `out/` is unknown. */
export async function removeStamp(context: CliContext): Promise<void> {
  await stamps(context).remove(STAMP)
}

/**
 * Makes a change to the sources that no export depends on, such as one to the address lock. If `out/` was fresh, it stays
 * so.
 */
export async function keepFresh(context: CliContext, out: string, change: () => void): Promise<void> {
  const wasFresh = await isFresh(context, out)
  change()
  // A file that is written in this millisecond may have a time with a fraction of it.
  if (wasFresh) await writeStamp(context, Date.now() + 1)
}

/** Returns true if a build now would produce the same `out/`: same environment, same day, no source changed since. */
export async function isFresh(context: CliContext, out: string): Promise<boolean> {
  const stamp = await stamps(context).readJson(STAMP)
  if (!isStamp(stamp) || !existsSync(join(out, 'index.html')) || stamp.builtFor !== settingOf(context)) return false
  const sources = [...SOURCES.map((name) => join(context.cwd, name)), contentRoot(context.env, context.cwd)]
  return sources.every((path) => newest(path) <= stamp.began)
}

interface Stamp {
  readonly builtFor: string
  readonly began: number
}

function isStamp(value: unknown): value is Stamp {
  return typeof value === 'object' && value !== null && 'builtFor' in value && 'began' in value
}

const STAMP = 'out'

const stamps = ({ cwd }: CliContext) => openCache('stamp', cwd)

const SOURCES = ['app', 'components', 'content', 'lib', 'public', 'next.config.js', 'package-lock.json']

/** Includes the day, because a new day may bring a scheduled post. */
function settingOf({ env, now }: CliContext): string {
  const { SITE_URL, BASE_PATH, SITE_ENV, SITE_NOW, CONTENT_DIR } = env
  return JSON.stringify({ SITE_URL, BASE_PATH, SITE_ENV, SITE_NOW, CONTENT_DIR, day: now.toISOString().slice(0, 10) })
}

/** Returns the newest modification time in a file or folder, in milliseconds. */
function newest(path: string): number {
  if (!existsSync(path)) return 0
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
