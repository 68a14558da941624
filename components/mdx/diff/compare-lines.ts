import { diffLines } from 'diff'

/** The lines of two texts together, with the numbers (from 1) of those that only one of them has. */
export interface Comparison {
  readonly lines: readonly string[]
  readonly removed: readonly number[]
  readonly added: readonly number[]
}

/** More changes than anybody would read. Beyond, comparing takes long, and the one text is shown after the other. */
const MOST_CHANGES = 2000

/** Compares two texts by lines: what both have stands there once, what was removed before what was added in its place. */
export function compareLines(before: string, after: string): Comparison {
  const changes = diffLines(`${before}\n`, `${after}\n`, { maxEditLength: MOST_CHANGES }) ?? [
    { value: `${before}\n`, removed: true, added: false },
    { value: `${after}\n`, removed: false, added: true },
  ]
  const lines: string[] = []
  const removed: number[] = []
  const added: number[] = []
  for (const change of changes) {
    for (const line of change.value.replace(/\n$/, '').split('\n')) {
      const number = lines.push(line)
      if (change.removed) removed.push(number)
      else if (change.added) added.push(number)
    }
  }
  return { lines, removed, added }
}
