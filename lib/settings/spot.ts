import type { SourceMap } from 'node:module'
import { join } from 'node:path'

/** A position in a file: absolute path, line and column, both starting at 1. */
export interface Spot {
  readonly file: string
  readonly line: number
  readonly column: number
}

/**
 * Returns the source of a line and column of generated code, both starting at 0. Paths in the map are relative to
 * `folder`.
 */
export function traceBack(map: SourceMap, folder: string, line: number, column: number): Spot | undefined {
  const entry = map.findEntry(line, column)
  if (!('originalLine' in entry)) return undefined
  return { file: join(folder, entry.originalSource), line: entry.originalLine + 1, column: entry.originalColumn + 1 }
}
