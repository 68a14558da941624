import { distance } from 'fastest-levenshtein'

/**
 * Returns the known name that an author most likely meant: at most three edits away, fewer for short words, ignoring
 * case.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const limit = name.length === 1 ? 0 : Math.min(3, Math.ceil(name.length / 3))
  const [best] = [...known]
    .map((candidate) => ({ candidate, edits: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .map(({ candidate, edits }) => ({ candidate, edits: sorted(candidate) === sorted(name) ? 1 : edits }))
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits || (a.candidate < b.candidate ? -1 : 1))
  return best?.candidate
}

/** Sorts the letters of a name, so that swapped letters count as one edit. */
const sorted = (name: string) => [...name.toLowerCase()].sort().join('')
