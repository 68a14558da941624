import type { Loaded } from '../../mdx'
import type { Entry } from '../entries/entry'
import type { Value } from '../front-matter/parse'
import type { Schema } from '../front-matter/read-schema'

/** A text as JSON: its entry and its body, in one state of its file. */
export interface TextRecord {
  /** Absolute. */
  readonly path: string
  /** State of its file; empty if the file had just been written (`isSettled`). */
  readonly state: string
  /** Hash of its text, for files that are new copies of the same text: a fresh clone, a restored backup. */
  readonly hash: string
  /** State of the file of its compiled body, which must still be there and intact. */
  readonly compiled: string
  readonly loaded: Loaded
  /** What of the entry is JSON already. */
  readonly parts: Omit<Entry<Schema>, 'file' | 'fields' | 'body' | 'positions' | 'meant'>
  readonly yaml: string
  readonly values: readonly (readonly [string, Value])[]
  readonly positions: readonly (readonly [string, readonly number[]])[]
  readonly meant: readonly string[]
}

/** All records of a content folder. */
interface Stored {
  /** The engine and the settings that made them. */
  readonly engine: string
  readonly texts: readonly TextRecord[]
  readonly pictures: readonly PictureRecord[]
}

/** Something about a picture, in one state of its file. */
export interface PictureRecord {
  readonly key: string
  readonly state: string
  /** As JSON. Absent if what was looked for is not there. */
  readonly found?: unknown
}

/** A value that was kept is one that we wrote, so checking its outline is enough. */
export function isRecords(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && 'engine' in value && 'texts' in value && 'pictures' in value
}
