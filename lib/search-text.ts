import { UNSPACED, unspacedRun } from './scripts'

/** The text that readers see in results, from a text of the index: also where words are marked. */
export function fromSearchText(text: string): string {
  return text
    .replace(JOINT, '')
    .replace(/\u2E31((?:<\/mark>)? ?)/g, '$1')
    .replace(/([\p{L}\p{N}]+)\uA717/gu, '.$1')
    .replaceAll(SHARP, '#')
    .replaceAll(PLUS, '+')
}

/**
 * What has to be asked for words that somebody typed, without spaces around them: an article answers when it answers all of these queries. Letters
 * that stand apart in the index are asked for as a phrase, in quotes: one after the other is what was typed.
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

/** A space that is in the index only. */
const JOINT = new RegExp(
  `(?<!\\s|\u2E31|\u2E31</mark>) (?=(?:<mark>)?${UNSPACED})|(?<=${UNSPACED}(?:</mark>)?) (?=\\S)`,
  'gu',
)
