import { statSync } from 'node:fs'

/**
 * Returns the state of a file as text, which is another after every change: a file that is replaced by one of the same
 * size and time is another inode, and nobody can set the time of its last change of status. `undefined` if there is no
 * file.
 */
export function stateOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats && [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join(' ')
}

/**
 * Returns the state of what is in a file: unlike `stateOf`, it stays when the file gets another name as a link. `undefined`
 * if there is no file.
 */
export function contentStateOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats && [stats.ino, stats.size, stats.mtimeMs].join(' ')
}

/**
 * Returns true if the state of a file can be trusted later: `at` is the time before it was found out. A file that was
 * written just before could be written again without a change of its times, whose steps may be as long as two seconds.
 */
export function isSettled(state: string, at: number): boolean {
  const [, , modified = 0, changed = 0] = state.split(' ').map(Number)
  return Math.max(modified, changed) < at - STEP
}

/** Milliseconds. FAT counts in steps of two seconds; other file systems in shorter ones. */
const STEP = 2000
