import { fold } from './forms'

/**
 * Returns what may have been meant by `query`, likeliest first, at most three: with the words in `missing`, which no
 * article has, replaced by those of `known` that are written most like them. Of words that are equally near, the earlier
 * one comes first. Empty when some word is like no other.
 */
export function suggest(query: string, missing: readonly string[], known: readonly string[]): string[] {
  const likely = missing.map((word) => [word, likeWords(word, known)] as const)
  if (likely.some(([, words]) => words.length === 0)) return []
  const most = Math.max(0, ...likely.map(([, words]) => words.length))
  return Array.from({ length: most }, (_, index) =>
    likely.reduce((text, [word, words]) => text.replace(word, () => words[index] ?? words[0] ?? ''), query),
  )
}

function likeWords(word: string, known: readonly string[]): string[] {
  const sought = fold(word)
  const limit = sought.length < 3 ? 0 : sought.length < 5 ? 1 : 2
  return known
    .map((text) => ({ text, edits: editsBetween(sought, fold(text), limit) }))
    .filter(({ edits }) => edits > 0 && edits <= limit)
    .sort((a, b) => a.edits - b.edits)
    .slice(0, 3)
    .map(({ text }) => text)
}

/**
 * Returns how many letters have to be added, left out, replaced or swapped with their neighbour to make one word of the
 * other (https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance); a larger number where that is more than `limit`.
 */
export function editsBetween(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1
  const rows = [Array.from({ length: to.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    const at = (back: number, j: number) => rows[i - back]?.[j] ?? 0
    for (let j = 1; j <= to.length; j++) {
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      row[j] = Math.min(
        at(1, j) + 1,
        (row[j - 1] ?? 0) + 1,
        at(1, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1),
        swapped ? at(2, j - 2) + 1 : limit + 1,
      )
    }
    rows[i] = row
  }
  return rows[from.length]?.[to.length] ?? 0
}
