/** One visible character of a line: what is printed, how many terminal columns it takes, and where it begins. */
export interface Cell {
  readonly text: string
  readonly width: 0 | 1 | 2
  /** Offset in the line in UTF-16 units, which is how editors count columns. */
  readonly offset: number
  readonly length: number
}

/**
 * Returns a line of source as a terminal shows it. A tab becomes two spaces, and a control character a replacement
 * mark, so that nothing moves the cursor.
 */
export function cellsOf(line: string): Cell[] {
  return [...segmenter.segment(line)].map(({ segment, index }) => {
    const place = { offset: index, length: segment.length }
    if (segment === '\t') return { text: '  ', width: 2, ...place }
    const text = printable(segment)
    return { text, width: text === '\uFFFD' ? 1 : widthOf(segment), ...place }
  })
}

/** Replaces characters that control a terminal, reorder the text after them or are invisible. */
export function printable(text: string): string {
  return text.replace(STEERING, '\uFFFD')
}

export const totalWidth = (cells: readonly Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0)

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Control characters except line ends, embeddings and isolates of bidirectional text, and zero-width spaces. */
const STEERING = /[\p{Cc}\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF](?<!\n)/gu

/** Approximates https://www.unicode.org/reports/tr11/: scripts written in full-width cells, and emoji. */
const WIDE =
  /^(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)/u

function widthOf(segment: string): Cell['width'] {
  if (WIDE.test(segment)) return 2
  return /^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(segment) ? 0 : 1
}
