import { distance } from 'fastest-levenshtein'

/**
 * Returns the known name that an author most likely meant by `text`: the nearest by edit distance, at most a third of its
 * letters away, or `undefined`. Case does not count, and letters in another order count as one edit.
 */
export function nearest(text: string, known: Iterable<string>): string | undefined {
  const limit = text.length === 1 ? 0 : Math.ceil(text.length / 3)
  const [best] = [...known]
    .map((name) => ({
      name,
      edits: sorted(text) === sorted(name) ? 1 : distance(text.toLowerCase(), name.toLowerCase()),
    }))
    .filter(({ name, edits }) => edits <= limit && edits < name.length)
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
  return best?.name
}

const sorted = (text: string) => [...text.toLowerCase()].sort().join('')
