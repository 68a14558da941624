import { existsSync, readFileSync } from 'node:fs'
import { contentRoot, loadOutline, lockPath, type Outline, recordPublished, renderLock } from '../../content'
import type { CliContext } from '../context'
import { type Change, textsOf } from './commit'

/** The change of the address lock to `lock`; none when it says so already. */
export function writeLock({ cwd, env }: CliContext, lock: Outline['lock']): Change[] {
  const path = lockPath(contentRoot(env, cwd))
  const text = renderLock(lock)
  return existsSync(path) && readFileSync(path, 'utf8') === text ? [] : [{ kind: 'write', path, text }]
}

/** What the lock says once everything that is out is recorded, with `changes` made. */
export function recordAll({ cwd, env, now }: CliContext, changes: readonly Change[] = []): Outline['lock'] {
  const texts = textsOf(changes)
  const { lock, published } = loadOutline({ root: contentRoot(env, cwd), now, cwd, texts })
  return recordPublished(lock, published)
}
