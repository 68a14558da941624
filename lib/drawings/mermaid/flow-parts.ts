import type { Builder } from '../graph/builder'
import type { End, Line, Shape } from '../graph/types'
import { Misread } from '../types'
import { labelOf } from './lines'

const KNOWN = 'a flowchart has boxes A[text], lines A --> B and A -->|text| B, and subgraph name … end'

/** A line of a flowchart that is being read. */
export interface Reader {
  readonly text: string
  /** How far it has been read. */
  at: number
  /** Where the text starts in its line. */
  readonly column: number
}

function take({ text, at }: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Reads `A[text] & B(text)`, and returns the ids. */
export function readBoxes(reader: Reader, builder: Builder): string[] {
  const ids: string[] = []
  for (;;) {
    const id = take(reader, ID)
    if (!id?.[1]) throw unreadable(reader)
    reader.at += id[0].length
    builder.box(id[1], readShape(reader))
    const look = take(reader, /:::[\w-]+/y)
    if (look) reader.at += look[0].length
    ids.push(id[1])
    const and = take(reader, /\s*&\s*/y)
    if (!and) return ids
    reader.at += and[0].length
  }
}

const ID = /\s*((?:[\p{L}\p{N}_]|[.-](?=[\p{L}\p{N}_]))+)/uy

/** Brackets by shape. Longer ones come first. */
const BRACKETS: readonly (readonly [open: string, close: string, shape: Shape])[] = [
  ['(((', ')))', 'double-circle'],
  ['((', '))', 'circle'],
  ['([', '])', 'stadium'],
  ['[[', ']]', 'subroutine'],
  ['[(', ')]', 'cylinder'],
  ['[/', '/]', 'parallelogram'],
  ['[/', '\\]', 'trapezoid'],
  ['[\\', '\\]', 'parallelogram-back'],
  ['[\\', '/]', 'trapezoid-back'],
  ['{{', '}}', 'hexagon'],
  ['{', '}', 'diamond'],
  ['[', ']', 'box'],
  ['(', ')', 'round'],
  ['>', ']', 'flag'],
]

function readShape(reader: Reader): { label?: string; shape?: Shape } {
  const rest = reader.text.slice(reader.at)
  for (const [open, close, shape] of BRACKETS) {
    if (!rest.startsWith(open)) continue
    const quoted = new RegExp(`^\\s*"[^"]*"\\s*(?=${close.replace(/[\\\]/()[{}]/g, '\\$&')})`).exec(
      rest.slice(open.length),
    )
    const end = quoted ? open.length + quoted[0].length : rest.indexOf(close, open.length)
    if (end < 0) continue
    const label = labelOf(rest.slice(open.length, end), reader.column + reader.at + open.length)
    reader.at += end + close.length
    return { label, shape }
  }
  if (/^[[({>]/.test(rest)) {
    throw new Misread(
      reader.column + reader.at,
      `a bracket is not closed`,
      'write A[text]; quotes around a text with brackets: A["f(x)"]',
    )
  }
  if (rest.startsWith('@{'))
    throw new Misread(
      reader.column + reader.at,
      'shapes in @{…} are not known here',
      'use brackets: [box], (round), {question}, [(store)]',
    )
  return {}
}

/** Lines with their text after them, `-->|text|`, or inside them, `-- text -->`. */
const LINKS: readonly RegExp[] = [
  /\s*(?<start><|[xo](?=[-=]))?(?<body>~~~+|--+(?=[-xo>])|==+(?=[=xo>])|-\.+-)(?<end>[-=]?[xo>]?)(?:\s*\|(?<label>[^|]*)\|)?\s*/y,
  /\s*(?<start><|[xo](?=[-=]))?(?<body>--|==|-\.)\s*(?<label>[^\s>-].*?)\s*(?:--+|==+|\.+-)(?<end>[-=]?[xo>]?)\s*/y,
]

/** Reads a line between boxes, if there is one. */
export function readLink(reader: Reader): Omit<Line, 'from' | 'to'> | undefined {
  for (const pattern of LINKS) {
    const match = take(reader, pattern)
    if (!match?.groups) continue
    const { start, body = '', end, label } = match.groups
    const column = reader.column + match.index + match[0].indexOf(label ?? '')
    reader.at += match[0].length
    const text = label === undefined ? '' : labelOf(label, column)
    return {
      style: body.startsWith('~')
        ? 'hidden'
        : body.startsWith('=')
          ? 'thick'
          : body.startsWith('-.')
            ? 'dashed'
            : 'solid',
      start: endOf(start),
      end: endOf(end),
      ...(text && { label: text }),
    }
  }
  return undefined
}

function endOf(sign = ''): End {
  if (/[<>]$/.test(sign)) return 'arrow'
  return sign.endsWith('x') ? 'cross' : sign.endsWith('o') ? 'circle' : 'none'
}

/** Returns the error for what is neither a box nor a line. */
export function unreadable({ text, at, column }: Reader): Misread {
  const rest = text.slice(at).trim()
  const found = rest === '' ? 'nothing' : `"${rest.length > 30 ? `${rest.slice(0, 30)}…` : rest}"`
  const spaces = text.slice(at).length - text.slice(at).trimStart().length
  return new Misread(column + at + spaces, `expected a box or a line, found ${found}`, KNOWN)
}
