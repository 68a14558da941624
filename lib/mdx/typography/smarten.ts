import { curlQuotes } from './curly-quotes'

/**
 * Applies typographic punctuation to one line of plain text, such as a title: “quotes”, ‘quotes’, apostrophes, primes,
 * – for two hyphens, — for three, … for three dots. Addresses and text in backticks stay unchanged.
 */
export function smarten(text: string): string {
  const kept = text.replace(VERBATIM, (piece) => 'x'.repeat(piece.length))
  const set = setMarks(kept)
  if (kept === text) return set.replaceAll(FILL, '')
  let result = ''
  for (let at = 0; at < text.length; at++) result += kept[at] === text[at] ? set[at] : text[at]
  return result.replaceAll(FILL, '')
}

/**
 * Does the same for a text that has to keep its length, because its pieces are put back where they came from. Whatever
 * becomes shorter is padded with `FILL`, which the caller removes.
 */
export function setMarks(text: string): string {
  return setDots(setDashes(curlQuotes(joinPairs(text))))
}

/** Stands for a removed character. No body contains it, because control characters are refused when a body is read. */
export const FILL = '\u0003'

/** Converts ''word'' and ``word'', as written on typewriters and in TeX. */
function joinPairs(text: string): string {
  return text.replace(
    /(?<![\p{L}\p{N}'`])(?:''|``)(?=[^\s'`])([^\n]*?[^\s'`])''(?![\p{L}\p{N}'(])/gu,
    (_, words: string) => `“${FILL}${words}”${FILL}`,
  )
}

/** Converts hyphens to dashes. Leaves command options (`--force`), arrows and comments alone. */
function setDashes(text: string): string {
  return text.replace(/(?<![-<!])---?(?![->])/g, (hyphens, at: number) => {
    const isOption = /[\s([{|“‘]/.test(text[at - 1] ?? ' ') && /[a-z]/i.test(text[at + 2] ?? '')
    if (hyphens.length === 2) return isOption ? hyphens : `–${FILL}`
    return `—${FILL}${FILL}`
  })
}

/** Converts three dots, with or without spaces between them, but not four, and not those in a path. */
function setDots(text: string): string {
  return text
    .replace(/(?<![./])\.\.\.(?!\.)/g, `…${FILL}${FILL}`)
    .replace(/(?<!\. ?)\. \. \.(?! ?\.)/g, `…${FILL.repeat(4)}`)
}

const VERBATIM = /`[^`\n]+`|\b[a-z][\w+.-]*:\/\/\S+/gi
