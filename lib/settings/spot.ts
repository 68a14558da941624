import type { SourceMap } from 'node:module'
import { join } from 'node:path'

/** Where something stands in a file: an absolute path, line and column from 1. */
export interface Spot {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Where a line and column of generated code, both from 0, come from; paths in the map are relative to `folder`. */
export function traceBack(map: SourceMap, folder: string, line: number, column: number): Spot | undefined {
  const entry = map.findEntry(line, column)
  if (!('originalLine' in entry)) return undefined
  return { file: join(folder, entry.originalSource), line: entry.originalLine + 1, column: entry.originalColumn + 1 }
}
