import type { Kind } from '../chart/types'
import { Misread } from '../types'
import { labelOf, type SourceLine } from './lines'

export interface Axis {
  readonly title?: string
  readonly names?: readonly string[]
  readonly range?: readonly [from: number, to: number]
}

export interface Axes {
  readonly x: Axis
  readonly y: Axis
}

export interface Series {
  readonly kind: Kind
  readonly name: string
  readonly figures: readonly number[]
  readonly line: SourceLine
}

/** Reads `"name" [a, "b c"]`, `"name" 1 --> 10` or a name alone. */
export function readAxis(text: string, column: number): Axis {
  const open = bracketIn(text, column)
  if (open >= 0) {
    const names = split(text.slice(open + 1, -1)).map(({ item, at }) => labelOf(item, column + open + 1 + at))
    return { ...titled(text.slice(0, open), column), names }
  }
  const arrow = text.indexOf('-->')
  if (arrow < 0) return titled(text, column)
  const before = text.slice(0, arrow).trimEnd()
  const start = before.lastIndexOf(' ') + 1
  const from = readNumber(before.slice(start), column + start)
  const to = readNumber(text.slice(arrow + 3), column + arrow + 3)
  if (from >= to)
    throw new Misread(column + start, `the range ends before it starts: ${from} --> ${to}`, `write ${to} --> ${from}`)
  return { ...titled(text.slice(0, start), column), range: [from, to] }
}

/** Reads `"name" [1, 2.5]`. */
export function readFigures(text: string, column: number): Pick<Series, 'name' | 'figures'> {
  const open = bracketIn(text, column)
  if (open < 0) throw new Misread(column, 'expected figures in brackets', 'write [1, 2, 3]')
  const figures = split(text.slice(open + 1, -1)).map(({ item, at }) => readNumber(item, column + open + 1 + at))
  return { name: titled(text.slice(0, open), column).title ?? '', figures }
}

const titled = (text: string, column: number): Axis => (text.trim() ? { title: labelOf(text, column) } : {})

/** Returns where the list at the end of a line starts, or -1 if there is none. */
function bracketIn(text: string, column: number): number {
  const start = text.startsWith('"') ? text.indexOf('"', 1) + 1 : 0
  const open = text.indexOf('[', start)
  if (open >= 0 && !text.endsWith(']')) throw new Misread(column + open, 'a bracket is not closed', 'write [a, b, c]')
  return open
}

/** Splits a list at its commas, but not in quotes. */
function split(text: string): { readonly item: string; readonly at: number }[] {
  return [...text.matchAll(/(?:"[^"]*"|[^",])+/g)].map(({ 0: written, index }) => ({
    item: written.trim(),
    at: index + written.length - written.trimStart().length,
  }))
}

function readNumber(text: string, column: number): number {
  const written = text.trim()
  if (/^[+-]?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})$/.test(written)) return Number(written)
  const found = written ? `"${written.slice(0, 30)}"` : 'nothing'
  throw new Misread(column, `expected a number, found ${found}`, 'write digits with a point, such as 1234.5')
}
