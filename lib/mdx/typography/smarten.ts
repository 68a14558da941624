import { curlQuotes } from './curly-quotes'

/**
 * Typographer's punctuation for one line of text that is no Markdown, such as a title: “quotes”, ‘quotes’, apostrophes,
 * primes, – for two hyphens, — for three, … for three dots. Addresses and what stands in backticks stay as they are.
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
 * The same for a text that has to keep its length, because its pieces are put back where they came from: what becomes
 * shorter is filled up with `FILL`, which the caller takes out.
 */
export function setMarks(text: string): string {
  return setDots(setDashes(curlQuotes(joinPairs(text))))
}

/** Stands for a character that is gone. No body holds it, because control characters are refused when it is read. */
export const FILL = '\u0003'

/** ''word'' and ``word'', as typewriters and TeX have them. */
function joinPairs(text: string): string {
  return text.replace(
    /(?<![\p{L}\p{N}'`])(?:''|``)(?=[^\s'`])([^\n]*?[^\s'`])''(?![\p{L}\p{N}'(])/gu,
    (_, words: string) => `“${FILL}${words}”${FILL}`,
  )
}

/** Leaves options of commands (`--force`), arrows and comments alone. */
function setDashes(text: string): string {
  return text.replace(/(?<![-<!])---?(?![->])/g, (hyphens, at: number) => {
    const isOption = /[\s([{|“‘]/.test(text[at - 1] ?? ' ') && /[a-z]/i.test(text[at + 2] ?? '')
    if (hyphens.length === 2) return isOption ? hyphens : `–${FILL}`
    return `—${FILL}${FILL}`
  })
}

/** Three dots, with or without spaces between them; not four, and not a part of a path. */
function setDots(text: string): string {
  return text
    .replace(/(?<![./])\.\.\.(?!\.)/g, `…${FILL}${FILL}`)
    .replace(/(?<!\. ?)\. \. \.(?! ?\.)/g, `…${FILL.repeat(4)}`)
}

const VERBATIM = /`[^`\n]+`|\b[a-z][\w+.-]*:\/\/\S+/gi
