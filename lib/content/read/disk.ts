import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { sep } from 'node:path'
import type { Problem } from '../../problems'

/** Adds a problem about an absolute path; an error unless `severity` says otherwise. */
export type Report = (
  path: string,
  problem: Pick<Problem, 'rule' | 'message' | 'hint' | 'line' | 'column'> & Partial<Pick<Problem, 'severity'>>,
) => void

/**
 * Returns what is at a path. Links that lead out of `home` are refused: what they point to may not be meant for
 * publication.
 */
export function kindOf(path: string, home: string, report: Report): 'file' | 'folder' | undefined {
  try {
    // The folders above it have been checked already, so only this link has to be resolved.
    const isLink = lstatSync(path).isSymbolicLink()
    const real = isLink ? realpathSync(path) : path
    if (isLink && real !== home && !real.startsWith(home + sep)) {
      const message = 'the link leads out of the content folder'
      report(path, { rule: 'symlink', message, hint: 'put a copy of the file here' })
      return undefined
    }
    const stats = statSync(real)
    if (stats.isDirectory()) return 'folder'
    if (stats.isFile()) return 'file'
    report(path, { rule: 'unreadable', message: 'expected a file or a folder', hint: 'remove it' })
  } catch (error) {
    reportUnreadable(path, error, report)
  }
  return undefined
}

/**
 * Returns the names in a folder, sorted the same on every machine, without hidden files and `README.md`, which is for
 * authors.
 */
export function namesIn(folder: string, report: Report): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.') && name !== 'README.md')
      .sort()
  } catch (error) {
    reportUnreadable(folder, error, report)
    return []
  }
}

/** Returns the stats of what a link leads to, or `undefined` if it leads nowhere or in a circle. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

export function reportUnreadable(path: string, error: unknown, report: Report): void {
  const code = error instanceof Error && 'code' in error ? error.code : error
  const message = code === 'ENOENT' ? 'the link leads nowhere' : `it cannot be read (${code})`
  report(path, { rule: 'unreadable', message, hint: code === 'ENOENT' ? 'remove it' : 'check its permissions' })
}
