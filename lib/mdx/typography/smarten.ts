import { site } from '../../site'
import { curlQuotes } from './curly-quotes'
import { MARK, setQuotes, widenQuotes } from './quotes'

/**
 * Applies typographic punctuation to one line of plain text, such as a title: the quotes of the language, apostrophes,
 * primes, – for two hyphens, — for three, … for three dots. Addresses and text in backticks stay unchanged.
 */
export function smarten(text: string, language: string = site.language): string {
  const kept = text.replace(VERBATIM, (piece) => 'x'.repeat(piece.length))
  const set = setMarks(kept, language)
  if (kept === text) return finishMarks(set)
  let result = ''
  for (let at = 0; at < text.length; at++) result += kept[at] === text[at] ? set[at] : text[at]
  return finishMarks(result)
}

/**
 * Does the same for a text that has to keep its length, because its pieces are put back where they came from. Whatever
 * becomes shorter is padded, and whatever becomes longer is one character, until `finishMarks`.
 */
export function setMarks(text: string, language: string): string {
  const set = setQuotes(setDots(setDashes(curlQuotes(joinPairs(text)))), language)
  return isFrench(language) ? setSpaces(set) : set
}

/** Returns true if `setMarks` may change a text. */
export function mayHaveMarks(text: string, language: string): boolean {
  return /["']|--|\.\.\.|\. \. \./.test(text) || (isFrench(language) && / [?!;:»]|« /.test(text))
}

/** Gives a text, or a piece of it, its final length. */
export function finishMarks(text: string): string {
  return widenQuotes(text.replaceAll(FILL, ''))
}

/** Stands for a removed character. No body contains it, because control characters are refused when a body is read. */
const FILL = '\u0003'

/** Converts ''word'' and ``word'', as written on typewriters and in TeX. */
function joinPairs(text: string): string {
  return text.replace(
    /(?<![\p{L}\p{N}'`])(?:''|``)(?=[^\s'`])([^\n]*?[^\s'`])''(?![\p{L}\p{N}'(])/gu,
    (_, words: string) => `${MARK.open}${FILL}${words}${MARK.close}${FILL}`,
  )
}

/** Converts hyphens to dashes. Leaves command options (`--force`), arrows and comments alone. */
function setDashes(text: string): string {
  return text.replace(/(?<![-<!])---?(?![->])/g, (hyphens, at: number) => {
    const isOption = BEFORE_OPTION.test(text[at - 1] ?? ' ') && /[a-z]/i.test(text[at + 2] ?? '')
    if (hyphens.length === 2) return isOption ? hyphens : `–${FILL}`
    return `—${FILL}${FILL}`
  })
}

const BEFORE_OPTION = new RegExp(`[\\s([{|“‘${MARK.open}${MARK.openInner}]`)

/** Converts three dots, with or without spaces between them, but not four, and not those in a path. */
function setDots(text: string): string {
  return text
    .replace(/(?<![./])\.\.\.(?!\.)/g, `…${FILL}${FILL}`)
    .replace(/(?<!\. ?)\. \. \.(?! ?\.)/g, `…${FILL.repeat(4)}`)
}

/** In French, the spaces before `?`, `!`, `;` and `:` and inside « » are narrow, and no line ends there. */
function setSpaces(text: string): string {
  return text.replace(/ (?=[?!]+(?!\S*[\p{L}\p{N}])|[;:](?:\s|$)|»)|(?<=«) /gu, '\u202f')
}

const isFrench = (language: string) => /^fr\b/i.test(language)

const VERBATIM = /`[^`\n]+`|\b[a-z][\w+.-]*:\/\/\S+/gi
