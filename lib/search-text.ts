import { UNSPACED, unspacedRun } from './scripts'

/** Converts a text of the index back to what readers see in results, also if it contains marks. */
export function fromSearchText(text: string): string {
  return text
    .replace(JOINT, '')
    .replace(/\u2E31((?:<\/mark>)? ?)/g, '$1')
    .replace(/([\p{L}\p{N}]+)\uA717/gu, '.$1')
    .replaceAll(SHARP, '#')
    .replaceAll(PLUS, '+')
}

/**
 * Returns the queries for what a reader typed, without spaces around it. An article matches if it matches all of them.
 * Letters that are apart in the index become a phrase in quotes, so that they must follow each other.
 */
export function toQueries(words: string): string[] {
  const named = nameSigns(words)
  if (/^".+"$/.test(words)) return [setApart(named)]
  const phrases: string[] = []
  const rest = named.replace(unspacedRun(), (run) => {
    phrases.push(`"${setApart(run)}"`)
    return ' '
  })
  return [rest.replace(WIDE_SIGN, ' ').trim(), ...phrases].filter(Boolean)
}

/** Names with signs as Pagefind keeps them: in letters, those of a point behind the name, so that `net` finds .NET too. */
export function nameSigns(text: string): string {
  return text
    .replace(/(?<=\p{L})[#+]+/gu, (signs) => signs.replaceAll('#', SHARP).replaceAll('+', PLUS))
    .replace(/(?<![\p{L}\p{N}.])\.(\p{L}[\p{L}\p{N}]*)/gu, '$1\uA717')
}

/** A sign that Pagefind drops: here the author wrote a space beside letters that stand apart. */
export const WRITTEN_SPACE = '\u2E31'

/** Letters of tone, like U+A717 for a point: Pagefind keeps letters, and no language writes with these. */
const SHARP = '\uA71B'
const PLUS = '\uA71C'

const setApart = (text: string) => text.replace(new RegExp(UNSPACED, 'gu'), ' $& ').replace(/ +/g, ' ').trim()

/** Signs of scripts that write none of ours: no space stands beside them. */
const WIDE_SIGN = /[^\0-\u2FFF\p{L}\p{N}]/gu

/** A space that exists only in the index. */
const JOINT = new RegExp(
  `(?<!\\s|\u2E31|\u2E31</mark>) (?=(?:<mark>)?${UNSPACED})|(?<=${UNSPACED}(?:</mark>)?) (?=\\S)`,
  'gu',
)
