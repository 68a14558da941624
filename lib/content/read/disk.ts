import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { sep } from 'node:path'
import type { Problem } from '../../problems'

/** Adds a problem about what lies at an absolute path; an error unless `severity` says otherwise. */
export type Report = (
  path: string,
  problem: Pick<Problem, 'rule' | 'message' | 'hint' | 'line' | 'column'> & Partial<Pick<Problem, 'severity'>>,
) => void

/** What lies at a path. Links that leave `home` are refused: what they point to is not the author's to publish. */
export function kindOf(path: string, home: string, report: Report): 'file' | 'folder' | undefined {
  try {
    // Folders above it have been looked at before, so only a link has to be followed.
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
 * Names in a folder, in one order on every machine. Left out: hidden files, and `README.md`, which is for authors.
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

/** Of what a link leads to; `undefined` where it leads nowhere, or round and round. */
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
