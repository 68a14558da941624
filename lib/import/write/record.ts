import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOfBytes } from '../../hash'
import type { Item } from './items'

/** What one source brought in earlier runs: what it said, and what was written, each as a hash. */
export interface ImportRecord {
  readonly items: Readonly<Record<string, Recorded>>
}

export interface Recorded {
  /** The text of the content folder that it became, without an extension: `posts/a`. */
  readonly home: string
  /** Hash of what the source said. */
  readonly source: string
  /** Path below the content folder -> hash. */
  readonly written: Readonly<Record<string, string>>
}

/** Path of the record of a source, below the content folder. */
export const recordPath = (source: string) => `imported/${source}.json`

/** Loads the record of a source; an empty one if nothing was imported from it. */
export function loadRecord(root: string, source: string): ImportRecord {
  const path = join(root, recordPath(source))
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as ImportRecord) : { items: {} }
}

/** Renders a record, sorted. */
export function renderRecord(items: ReadonlyMap<string, Recorded>): string {
  const sorted = [...items].sort(([a], [b]) => (a < b ? -1 : 1))
  return `${JSON.stringify({ items: Object.fromEntries(sorted) }, null, 2)}\n`
}

/** What has to be done with an item. */
export type Verdict = 'new' | 'changed' | 'same' | 'edited' | 'taken'

/**
 * Compares an item with the record and with what is in the content folder. Nothing that somebody wrote or edited here is
 * overwritten: `taken` is something that was never imported, `edited` something that has changed on both sides.
 */
export function judge(item: Item, recorded: Recorded | undefined, root: string): Verdict {
  const now = Object.fromEntries([...item.files].map(([path, { hash }]) => [path, hash]))
  if (!recorded) {
    const there = Object.keys(now).filter((path) => existsSync(join(root, path)))
    if (there.length === 0) return 'new'
    return there.every((path) => hashAt(join(root, path)) === now[path]) && there.length === item.files.size
      ? 'same'
      : 'taken'
  }
  if (sameFiles(now, recorded.written)) return 'same'
  const isEdited = Object.entries(recorded.written).some(([path, hash]) => hashAt(join(root, path)) !== hash)
  const isTaken = Object.keys(now).some((path) => recorded.written[path] === undefined && existsSync(join(root, path)))
  if (!isEdited && !isTaken) return 'changed'
  return item.source === recorded.source ? 'same' : 'edited'
}

function sameFiles(a: Recorded['written'], b: Recorded['written']): boolean {
  const paths = Object.keys(a)
  return paths.length === Object.keys(b).length && paths.every((path) => a[path] === b[path])
}

const hashAt = (path: string) => (existsSync(path) ? hashOfBytes(readFileSync(path)) : undefined)
