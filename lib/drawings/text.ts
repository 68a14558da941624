import type { Typesetter } from '../typefaces'
import type { Measure } from './types'

/** Sizes and weights of text in drawings, in CSS pixels: those of `app/styles/drawings.css`. */
export const sizes = { label: 15, small: 13 } as const
export const weights = { label: 500, strong: 650, small: 400 } as const
export const leadings = { label: 20, small: 17 } as const

/** Texts get a little more room than they take, for browsers that show them in another face. */
export function measureWith(typesetter: Typesetter): Measure {
  return (text, size, weight) => (typesetter.set(text, weight).width * size * SLACK) / 1000
}

const SLACK = 1.03

/** The longest label, in characters. */
export const LONGEST = 500

/** Text that may be longer than one line. */
export interface Block {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}

export type Kind = 'label' | 'strong' | 'small'

/**
 * Breaks a text into lines: where the author breaks it (`<br>` or a line break), and between words where it would be
 * wider than `most` pixels.
 */
export function setBlock(text: string, kind: Kind, measure: Measure, most = 210): Block {
  const size = kind === 'small' ? sizes.small : sizes.label
  const leading = kind === 'small' ? leadings.small : leadings.label
  const widthOf = (line: string) => measure(line, size, weights[kind])
  const lines = breakLines(text).flatMap((line) => (widthOf(line) > most ? wrap(line, most, widthOf) : [line]))
  return { lines, width: Math.max(0, ...lines.map(widthOf)), height: lines.length * leading }
}

/** Splits a text where its author breaks it. */
export function breakLines(text: string): string[] {
  return text.split(/\s*(?:<br\s*\/?>|\\n|\n)\s*/i).map((line) => line.trim())
}

/** Returns a text in one line, as it is said. */
export const inOneLine = (text: string) => breakLines(text).join(' ').trim()

function wrap(line: string, most: number, widthOf: (line: string) => number): string[] {
  const filled = fill(line, most, widthOf)
  if (filled.length < 2 || CLOSED.test(line)) return filled
  // The last word of a text alone in a line looks lost, so lines become about as long as each other.
  const even = fill(line, (widthOf(line) / filled.length) * 1.15, widthOf)
  return even.length === filled.length ? even : filled
}

function fill(line: string, most: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = []
  let current = ''
  for (const { segment } of words.segment(line)) {
    const isNext = current.trim() !== '' && segment.trim() !== '' && !CLOSE.test(segment)
    if (isNext && widthOf((current + segment).trim()) > most) {
      lines.push(current.trim())
      current = ''
    }
    current += segment
  }
  return current.trim() === '' ? lines : [...lines, current.trim()]
}

const words = new Intl.Segmenter('en', { granularity: 'word' })
/** Signs that belong to the word before them. */
const CLOSE = /^[^\p{L}\p{N}\s(«“‘[{]+$/u
/** Scripts without spaces between words, where joining lines by a space would add one. */
const CLOSED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
