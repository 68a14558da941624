import { relative, sep } from 'node:path'

/**
 * Returns a path as messages show it: relative to `cwd` if the file is inside it, otherwise absolute; with forward
 * slashes.
 */
export function messagePath(path: string, cwd: string): string {
  const shown = relative(cwd, path)
  return (shown.startsWith('..') ? path : shown || '.').split(sep).join('/')
}
