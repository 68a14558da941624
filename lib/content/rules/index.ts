import type { Problem } from '../../problems'
import type { Entries } from '../entries'

/** Rules that hold between files. Each takes all entries and returns its problems. */
export function checkContent(_entries: Entries): Problem[] {
  return []
}
