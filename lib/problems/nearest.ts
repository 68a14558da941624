import { distance } from 'fastest-levenshtein'

/** What an author most likely meant: the nearest known name within a third of its length, whatever the case. */
export function nearest(text: string, known: Iterable<string>): string | undefined {
  const [best] = [...known]
    .map((name) => ({ name, edits: distance(text.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, edits }) => edits <= name.length / 3)
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
  return best?.name
}
