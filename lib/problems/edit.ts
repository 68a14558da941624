/** A position in a text as problems report it. Both start at 1; columns are in UTF-16 units. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A range of a text and its replacement. An edit whose ends are equal only inserts. */
export interface Edit {
  readonly start: Place
  readonly end: Place
  /**
   * Line ends are `
   * `; they are written as those of the file.
   */
  readonly text: string
}

/**
 * Returns `raw` with the edits applied. Everything else, including a byte order mark and line ends, stays unchanged. If
 * two edits overlap, only the first is applied.
 */
export function applyEdits(raw: string, edits: readonly Edit[]): string {
  const offsetOf = createOffsets(raw)
  const lineEnd = /\r?\n/.exec(raw)?.[0] ?? '\n'
  const sorted = edits
    .map(({ start, end, text }) => ({ from: offsetOf(start), to: offsetOf(end), text }))
    .sort((a, b) => a.from - b.from || a.to - b.to)
  let written = ''
  let last = 0
  for (const { from, to, text } of sorted) {
    if (from < last) continue
    written += raw.slice(last, from) + text.replaceAll('\n', lineEnd)
    last = to
  }
  return written + raw.slice(last)
}

/**
 * Returns a function from positions to offsets in the raw text. Byte order marks are not columns, and a line ends
 * before its `\r`.
 */
function createOffsets(raw: string): (place: Place) => number {
  const marks = /^\uFEFF*/.exec(raw)?.[0].length ?? 0
  const starts = [marks, ...[...raw.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return ({ line, column }) => {
    const start = starts[line - 1]
    if (start === undefined) return raw.length
    const next = starts[line] ?? raw.length
    const end = raw.slice(start, next).replace(/\r?\n$/, '').length
    return start + Math.min(column - 1, end)
  }
}
