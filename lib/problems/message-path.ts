import { relative, sep } from 'node:path'

/** A path as messages name it: relative to `cwd` where the file lies under it, else absolute. */
export function messagePath(path: string, cwd: string): string {
  const shown = relative(cwd, path)
  return (shown.startsWith('..') ? path : shown || '.').split(sep).join('/')
}
