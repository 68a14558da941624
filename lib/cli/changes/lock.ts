import { existsSync, readFileSync } from 'node:fs'
import { contentRoot, loadOutline, lockPath, type Outline, recordPublished, renderLock } from '../../content'
import type { CliContext } from '../context'
import { type Change, textsOf } from './commit'

/** Returns the change that makes the address lock equal to `lock`; none if it is already. */
export function writeLock({ cwd, env }: CliContext, lock: Outline['lock']): Change[] {
  const path = lockPath(contentRoot(env, cwd))
  const text = renderLock(lock)
  return existsSync(path) && readFileSync(path, 'utf8') === text ? [] : [{ kind: 'write', path, text }]
}

/** Returns the lock after recording everything that is published, with `changes` made. */
export function recordAll({ cwd, env, now }: CliContext, changes: readonly Change[] = []): Outline['lock'] {
  const texts = textsOf(changes)
  const { lock, published } = loadOutline({ root: contentRoot(env, cwd), now, cwd, texts })
  return recordPublished(lock, published)
}
