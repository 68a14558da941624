import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentRoot, loadOutline, lockPath, type Outline, recordPublished, renderLock } from '../../content'
import type { CliContext } from '../context'
import { findSamples } from '../setup/samples'
import { type Change, textsOf } from './commit'

/** Returns the change that makes the address lock equal to `lock`; none if it is already. */
export function writeLock({ cwd, env }: CliContext, lock: Outline['lock']): Change[] {
  const path = lockPath(contentRoot(env, cwd))
  const text = renderLock(lock)
  const before = existsSync(path)
    ? readFileSync(path, 'utf8')
    : renderLock({ published: new Map(), withdrawn: new Map() })
  return before === text ? [] : [{ kind: 'write', path, text }]
}

/** Returns the lock after recording everything that is published, except samples, which promise nobody anything. */
export function recordAll({ cwd, env, now }: CliContext): Outline['lock'] {
  const root = contentRoot(env, cwd)
  const without = new Set(
    findSamples(root)
      .flatMap(({ isUnchanged, files }) => (isUnchanged ? files : []))
      .map((file) => join(root, file)),
  )
  const { lock, published } = loadOutline({ root, now, cwd, without })
  return recordPublished(lock, published)
}

/**
 * Returns the lock after recording those of `addresses` that are published with `changes` made. Others may be those of
 * texts that were never deployed, and nobody wants them kept.
 */
export function recordThese(
  { cwd, env, now }: CliContext,
  addresses: readonly string[],
  changes: readonly Change[],
): Outline['lock'] {
  const { lock, published } = loadOutline({ root: contentRoot(env, cwd), now, cwd, texts: textsOf(changes) })
  return recordPublished(lock, new Map([...published].filter(([address]) => addresses.includes(address))))
}
