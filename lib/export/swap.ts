import { existsSync, renameSync, rmSync } from 'node:fs'

/**
 * Puts the finished folder `staging` in the place of `out`. Nothing of `out` changes before `staging` is complete, and
 * the two renames follow each other without a pause; should the machine stop between them, `recoverSwap` mends it.
 */
export function swap(staging: string, out: string): void {
  recoverSwap(out)
  const previous = previousOf(out)
  rmSync(previous, { recursive: true, force: true })
  if (existsSync(out)) renameSync(out, previous)
  renameSync(staging, out)
  rmSync(previous, { recursive: true, force: true })
}

/** Restores the previous `out` when a swap was cut off between its two renames. */
export function recoverSwap(out: string): void {
  const previous = previousOf(out)
  if (!existsSync(out) && existsSync(previous)) renameSync(previous, out)
}

function previousOf(out: string): string {
  return `${out}.previous`
}
