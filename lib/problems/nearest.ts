import { distance } from 'fastest-levenshtein'

/**
 * Returns what an author most likely meant: the nearest known name within a third of its length in edits, ignoring
 * case. Letters in the wrong order count as one edit.
 */
export function nearest(text: string, known: Iterable<string>): string | undefined {
  const [best] = [...known]
    .map((name) => ({
      name,
      edits: sorted(text) === sorted(name) ? 1 : distance(text.toLowerCase(), name.toLowerCase()),
    }))
    .filter(({ name, edits }) => edits <= name.length / 3)
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
  return best?.name
}

const sorted = (text: string) => [...text.toLowerCase()].sort().join('')
