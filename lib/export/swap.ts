import { existsSync, renameSync, rmSync } from 'node:fs'

/**
 * Puts the finished folder `staging` in the place of `out`, and deletes what was there: two renames that follow each other
 * without a pause, between which `out` is not there. Whoever is killed between them is mended by `recoverSwap`. Throws, with
 * the old folder in its place, when the system refuses.
 */
export function swap(staging: string, out: string): void {
  recoverSwap(out)
  const previous = previousOf(out)
  rmSync(previous, { recursive: true, force: true })
  if (existsSync(out)) renameSync(out, previous)
  try {
    renameSync(staging, out)
  } catch (error) {
    recoverSwap(out)
    throw error
  }
  // The old folder is never deleted under the name from which it would be restored: half of it must not come back.
  if (existsSync(previous)) renameSync(previous, staging)
  rmSync(staging, { recursive: true, force: true })
}

/** Restores the previous `out` when a swap was cut off between its two renames. */
export function recoverSwap(out: string): void {
  const previous = previousOf(out)
  if (!existsSync(out) && existsSync(previous)) renameSync(previous, out)
}

function previousOf(out: string): string {
  return `${out}.previous`
}
