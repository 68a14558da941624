/** One visible character of a line: what is printed, how many columns of a terminal it takes, where it begins. */
export interface Cell {
  readonly text: string
  readonly width: 0 | 1 | 2
  /** Offset in the line in UTF-16 units, as editors count columns. */
  readonly offset: number
  readonly length: number
}

/** A line of source as a terminal shows it: tabs become two blanks, control characters a mark, so that nothing moves the cursor. */
export function cellsOf(line: string): Cell[] {
  return [...segmenter.segment(line)].map(({ segment, index }) => {
    const place = { offset: index, length: segment.length }
    if (segment === '\t') return { text: '  ', width: 2, ...place }
    const text = printable(segment)
    return { text, width: text === '\uFFFD' ? 1 : widthOf(segment), ...place }
  })
}

/** Text with a mark for characters that steer a terminal, reorder what is read after them or cannot be seen. */
export function printable(text: string): string {
  return text.replace(STEERING, '\uFFFD')
}

export const totalWidth = (cells: readonly Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0)

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Control characters except line ends, the embeddings and isolates of bidirectional text, spaces without a width. */
const STEERING = /[\p{Cc}\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF](?<!\n)/gu

/** Near enough to https://www.unicode.org/reports/tr11/: scripts written in full-width cells, and emoji. */
const WIDE =
  /^(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)/u

function widthOf(segment: string): Cell['width'] {
  if (WIDE.test(segment)) return 2
  return /^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(segment) ? 0 : 1
}
