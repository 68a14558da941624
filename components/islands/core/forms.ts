/**
 * What an article must have, one by one, to answer `queries`, which `toQueries` made: words, and phrases without their
 * quotes. Signs alone are nothing to look for.
 */
export function toTerms(queries: readonly string[]): string[] {
  return queries
    .flatMap((query) => /^"(.+)"$/.exec(query)?.[1] ?? query.replaceAll('"', ' ').split(/\s+/))
    .filter((term) => /[\p{L}\p{N}]/u.test(term))
}

/**
 * Whether the beginning of a word is enough to find it. One or two letters must be the whole word, except in Korean,
 * where they are one; and a phrase is a phrase.
 */
export function mayGrow(term: string): boolean {
  return !/\s/.test(term) && (fold(term).length > 2 || /\p{sc=Hangul}/u.test(term))
}

/** Whether `text` has the word or phrase `term`, or a word that begins with it where that is enough. */
export function has(text: string, term: string): boolean {
  const sought = ` ${fold(term)}`
  return ` ${fold(text)} `.includes(mayGrow(term) ? sought : `${sought} `)
}

/** Whether a word of `text` begins with `term`, however short that is. */
export function begins(text: string, term: string): boolean {
  return ` ${fold(text)}`.includes(` ${fold(term)}`)
}

/** Words in small letters without accents, a space between any two. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
