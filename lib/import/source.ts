import type { Imported } from './model'
import type { Report } from './report'
import type { Tree } from './tree'

/** A system that texts come from: how to know it, and how to read it. Nothing else in `lib/import` knows a system by name. */
export interface Source {
  /** Its name for `--from`: `hugo`. */
  readonly name: string
  /** Its name for people: `Hugo`. */
  readonly title: string
  /** Returns true if the tree is one of this system. The first source in the list that says so reads it. */
  recognise(tree: Tree): Promise<boolean>
  /** Reads everything. Throws an `ImportFault` if the source is damaged. */
  read(tree: Tree, report: Report, options: ReadOptions): Promise<Imported>
}

export interface ReadOptions {
  /** The time zone of days and times that name none. */
  readonly timeZone: string
  readonly now: Date
}
