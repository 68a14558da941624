import { toString as plainText } from 'mdast-util-to-string'
import type { Markdown, Report, Use } from '@/lib/mdx/contract'

/**
 * Reports pull quotes whose words are not in the text. A quote may omit words with an ellipsis, begin with a capital
 * letter, and end with a different punctuation mark.
 */
export function checkRepeated(
  quotes: readonly Use<{ readonly content: Markdown }>[],
  said: readonly string[],
  report: Report,
): void {
  for (const { data } of quotes) {
    const words = plainText({ type: 'root', children: [...data.content] })
      .replace(/\s+/g, ' ')
      .trim()
    const pieces = words.split('…').map(normalise).filter(Boolean)
    if (said.some((line) => holds(normalise(line), pieces))) continue
    const near = nearestSentence(words, said)
    report(data, undefined, {
      rule: 'quote-words',
      message: 'the text does not say this',
      hint: `${near ? `did you mean “${near}”? ` : ''}A pull quote repeats words of the text; add by="…" if someone else said it`,
    })
  }
}

/** Returns true if a line contains all pieces in order. */
function holds(line: string, pieces: readonly string[]): boolean {
  let from = 0
  return pieces.every((piece) => {
    const at = line.indexOf(piece, from)
    from = at + piece.length
    return at !== -1
  })
}

/** Returns the sentence that shares the most words with the quote, if that is more than half of them. */
function nearestSentence(words: string, said: readonly string[]): string | undefined {
  const wanted = new Set(normalise(words).split(' '))
  const shared = (sentence: string) => {
    const own = new Set(normalise(sentence).split(' '))
    return [...wanted].filter((word) => own.has(word)).length
  }
  const sentences = said.flatMap((line) => line.split(/(?<=[.!?…]["”’]?)\s+/))
  const [best = ''] = sentences.sort((one, other) => shared(other) - shared(one))
  return shared(best) * 2 > wanted.size ? best : undefined
}

function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
