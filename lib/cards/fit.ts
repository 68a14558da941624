import type { Lettering } from './lettering'

/** How a text is set to fill a box: pixels. */
export interface Setting {
  readonly size: number
  readonly lineHeight: number
  readonly letterSpacing: number
  /** Width that gives lines of even length. */
  readonly width: number
}

/** Sizes of a title, each with the most lines that it may take. */
const sizes = [
  { size: 116, lines: 2 },
  { size: 86, lines: 3 },
  { size: 66, lines: 4 },
  { size: 54, lines: 5 },
  { size: 44, lines: 6 },
  { size: 38, lines: 7 },
] as const

/** The largest setting in which `lettering` fits `width`; the smallest when none does. */
export function fitTitle(lettering: Lettering, width: number): Setting {
  // Between the letters of a joined script there is no space to take away.
  const tracking = /[\p{Script=Arabic}\p{Script=Devanagari}]/u.test(lettering.text) ? 0 : -0.028
  const words = measure(lettering, tracking)
  const chosen = sizes.find(({ size, lines }) => countLines(words, width / size) <= lines) ?? smallest
  const { size } = chosen
  const balanced = narrow(words, width / size)
  return {
    size,
    lineHeight: Math.round(size * 1.06),
    letterSpacing: Math.round(size * tracking * 10) / 10,
    width: Math.min(width, Math.ceil(balanced * size) + 1),
  }
}

/** `size`, or less where a text on one line would be wider than `width`. Pixels. */
export function fitLine(lettering: Lettering, size: number, width: number): number {
  const words = measure(lettering, 0)
  const long = words.reduce((sum, { letters, space }) => sum + space + lengthOf(letters), 0)
  return Math.min(size, Math.floor(width / long))
}

const smallest = sizes[sizes.length - 1] as (typeof sizes)[number]

/** A stretch that breaks only when it is longer than a line. In em. */
interface Word {
  readonly letters: readonly number[]
  /** Width of the space before it. */
  readonly space: number
}

function measure({ text, faces }: Lettering, tracking: number): Word[] {
  const advance = (character: string) => {
    const codePoint = character.codePointAt(0) ?? 0
    const widths = faces.map((face) => face.advance(codePoint))
    return (widths.find((width) => width !== undefined) ?? 1) + tracking
  }
  // Chinese and Japanese break between any two characters.
  const stretches = text.match(
    / ?(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^ \p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+)/gu,
  )
  return (stretches ?? []).map((stretch) => ({
    letters: [...stretch.trimStart()].map(advance),
    space: stretch.startsWith(' ') ? advance(' ') : 0,
  }))
}

function lengthOf(letters: readonly number[]): number {
  return letters.reduce((sum, letter) => sum + letter, 0)
}

/** Lines that the words take in `width` when each is filled before the next. */
function countLines(words: readonly Word[], width: number): number {
  let lines = 1
  let used = 0
  for (const { letters, space } of words) {
    const long = lengthOf(letters)
    if (used > 0 && used + space + long > width) {
      lines += 1
      used = 0
    }
    if (used > 0) used += space
    for (const letter of letters) {
      if (used + letter > width) {
        lines += 1
        used = 0
      }
      used += letter
    }
  }
  return lines
}

/** The narrowest width that takes no more lines than `width` does. */
function narrow(words: readonly Word[], width: number): number {
  const lines = countLines(words, width)
  let [low, high] = [width / 2, width]
  while (high - low > 0.05) {
    const middle = (low + high) / 2
    if (countLines(words, middle) > lines) low = middle
    else high = middle
  }
  return high
}
