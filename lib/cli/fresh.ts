import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { contentRoot } from '../content'
import type { CliContext } from './context'

/** Remembers what `out/` has just been built for; the file's time says when. */
export function writeStamp(context: CliContext): void {
  const stamp = join(context.cwd, STAMP)
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, stampOf(context))
}

/** Whether `out/` is what a build would give now: same environment, same day, no source changed since. */
export function isFresh(context: CliContext, out: string): boolean {
  const stamp = join(context.cwd, STAMP)
  if (!existsSync(join(out, 'index.html')) || !existsSync(stamp)) return false
  if (readFileSync(stamp, 'utf8') !== stampOf(context)) return false
  const built = statSync(stamp).mtimeMs
  const sources = [...SOURCES.map((name) => join(context.cwd, name)), contentRoot(context.env, context.cwd)]
  return sources.every((path) => newest(path) <= built)
}

// In the cache, which `next build` leaves alone.
const STAMP = '.next/cache/fulcrum/out.json'

const SOURCES = ['app', 'components', 'content', 'lib', 'public', 'next.config.js', 'package-lock.json']

/** A new day may bring a scheduled post. */
function stampOf({ env, now }: CliContext): string {
  const { SITE_URL, BASE_PATH, SITE_ENV, SITE_NOW, CONTENT_DIR } = env
  return JSON.stringify({ SITE_URL, BASE_PATH, SITE_ENV, SITE_NOW, CONTENT_DIR, day: now.toISOString().slice(0, 10) })
}

/** Newest change in a file or folder, in milliseconds. */
function newest(path: string): number {
  if (!existsSync(path)) return 0
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
