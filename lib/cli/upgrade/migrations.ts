import type { Change } from '../changes/commit'

/** A change of `content/` that a new engine needs, such as a setting that has another name. */
export interface Migration {
  /** The first version of the engine that needs it. */
  readonly version: string
  /** What it does, as the upgrade prints it. */
  readonly name: string
  /** Returns the changes of the content folder `root`; none if they have been made. */
  plan(root: string): readonly Change[]
}

/** All migrations, in the order in which they are made. None was needed so far. */
export const MIGRATIONS: readonly Migration[] = []

/** Returns a number below 0 if version `a` is older than `b`, such as 1.9.0 and 1.10.0. */
export function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}
