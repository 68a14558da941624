import { type Cell, cellsOf, totalWidth } from './width'

export interface Frame {
  /** The line before and the line itself. */
  readonly lines: readonly { readonly label: string; readonly text: string; readonly isMarked: boolean }[]
  /** Spaces and a caret below the column; absent if there is no column. */
  readonly caret?: string
}

/**
 * Returns an excerpt of the source: the line before, the line, and a caret below the column. Lines wider than `width`
 * are cut around the caret. `undefined` if the source has no such line.
 */
export function buildFrame(source: string, line: number, column: number | undefined, width: number): Frame | undefined {
  const lines = source.replace(/^\uFEFF+/, '').split(/\r\n|\n/)
  const marked = lines[line - 1]
  if (marked === undefined) return undefined
  const gutter = String(line).length
  const window = cut(marked, (column ?? 1) - 1, width)
  const before = line > 1 ? [{ number: line - 1, text: cut(lines[line - 2] ?? '', 0, width).text }] : []
  return {
    lines: [...before, { number: line, text: window.text }].map(({ number, text }) => ({
      label: String(number).padStart(gutter),
      text,
      isMarked: number === line,
    })),
    ...(column !== undefined && { caret: `${' '.repeat(window.caret)}^` }),
  }
}

/** Returns the part of a line around an offset that fits into `width`, and how far into it the offset lies. */
function cut(line: string, offset: number, width: number): { text: string; caret: number } {
  const from = Math.max(0, offset - width * 2)
  const cells = cellsOf(line.slice(from, offset + width * 2))
  const found = cells.findIndex((cell) => from + cell.offset + cell.length > offset)
  const at = found === -1 ? cells.length : found
  const fits = from === 0 && totalWidth(cells) <= width

  let before = totalWidth(cells.slice(0, at))
  let start = 0
  for (const cell of fits ? [] : cells) {
    if (before <= (width * 2) / 3) break
    before -= cell.width
    start++
  }
  const shown = takeWidth(cells.slice(start), width)
  const left = from > 0 || start > 0 ? '…' : ''
  const last = shown.at(-1)
  const isCut = last !== undefined && from + last.offset + last.length < line.length
  return { text: left + shown.map(({ text }) => text).join('') + (isCut ? '…' : ''), caret: left.length + before }
}

function takeWidth(cells: readonly Cell[], width: number): Cell[] {
  const taken: Cell[] = []
  let left = width
  for (const cell of cells) {
    left -= cell.width
    if (left < 0) break
    taken.push(cell)
  }
  return taken
}
