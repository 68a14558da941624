import { existsSync, renameSync, rmSync } from 'node:fs'

/**
 * Replaces `out` with the finished folder `staging`, and deletes the old one. This takes two consecutive renames,
 * between which `out` does not exist; if the process is killed between them, `recoverSwap` repairs it. Throws the error
 * of the file system, with the old folder back in place.
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
  // The old folder is never deleted under the name from which it would be restored, so that half of it cannot come
  // back.
  if (existsSync(previous)) renameSync(previous, staging)
  rmSync(staging, { recursive: true, force: true })
}

/** Restores the previous `out` if a swap was interrupted between its two renames. */
export function recoverSwap(out: string): void {
  const previous = previousOf(out)
  if (!existsSync(out) && existsSync(previous)) renameSync(previous, out)
}

function previousOf(out: string): string {
  return `${out}.previous`
}
