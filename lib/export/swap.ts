import { spawnSync } from 'node:child_process'
import { existsSync, renameSync, rmSync } from 'node:fs'

/**
 * Puts the finished folder `staging` in the place of `out`, and deletes what was there. Where the system can exchange two
 * folders it is one step, and `out` is never missing. Elsewhere it is two renames that follow each other without a pause;
 * should the machine stop between them, `recoverSwap` mends it.
 */
export function swap(staging: string, out: string, exchange = exchangeFolders): void {
  recoverSwap(out)
  const previous = previousOf(out)
  rmSync(previous, { recursive: true, force: true })
  if (!existsSync(out)) {
    renameSync(staging, out)
    return
  }
  if (!exchange(staging, out)) {
    renameSync(out, previous)
    renameSync(staging, out)
  }
  // After an exchange the old folder has the name of the new one.
  for (const old of [staging, previous]) rmSync(old, { recursive: true, force: true })
}

/** Restores the previous `out` when a swap was cut off between its two renames. */
export function recoverSwap(out: string): void {
  const previous = previousOf(out)
  if (!existsSync(out) && existsSync(previous)) renameSync(previous, out)
}

/**
 * Exchanges the names of two folders in one step, and says whether it did. Linux has a call for it, `renameat2` with
 * `RENAME_EXCHANGE` (https://man7.org/linux/man-pages/man2/renameat2.2.html), but node has not; Perl makes it, which
 * nearly every Linux has. `false` where there is no Perl, and on file systems that refuse.
 */
export function exchangeFolders(one: string, other: string): boolean {
  const call = process.platform === 'linux' && RENAMEAT2[process.arch]
  if (!call) return false
  const { status } = spawnSync('perl', ['-e', EXCHANGE, String(call), one, other], { stdio: 'ignore' })
  return status === 0
}

/** The number of the call: https://github.com/torvalds/linux/blob/master/include/uapi/asm-generic/unistd.h and its kin. */
const RENAMEAT2: Readonly<Record<string, number>> = { x64: 316, arm64: 276 }

/** -100 is `AT_FDCWD`, relative to the working folder; 2 is `RENAME_EXCHANGE`. */
const EXCHANGE = 'exit(syscall($ARGV[0] + 0, -100, $ARGV[1], -100, $ARGV[2], 2) == 0 ? 0 : 1)'

function previousOf(out: string): string {
  return `${out}.previous`
}
