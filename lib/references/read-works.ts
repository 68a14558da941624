import type { Mistake, ReadFile, Reference } from './types'
import { checkWork } from './work'

/** A work as a file has it, and where. */
export interface Work {
  readonly value: unknown
  readonly at: number
}

/** Checks the works of one file. The first of two with the same key counts, and the second is reported. */
export function readWorks(works: readonly Work[]): ReadFile {
  const references = new Map<string, Reference>()
  const mistakes: Mistake[] = []
  for (const { value, at } of works) {
    const checked = checkWork(value)
    if (!('reference' in checked)) mistakes.push({ rule: 'references', ...checked, at })
    else if (references.has(checked.reference.id)) {
      const message = `another work has the key ${checked.reference.id} already`
      mistakes.push({ at, rule: 'references', message, hint: 'remove it, or give it another key' })
    } else references.set(checked.reference.id, checked.reference)
  }
  return { references: [...references.values()], mistakes }
}

/** Returns the result for a file that cannot be read: only what is wrong, and where. */
export function refuse(at: number, message: string, hint: string): ReadFile {
  return { references: [], mistakes: [{ at, rule: 'references', message, hint }] }
}
