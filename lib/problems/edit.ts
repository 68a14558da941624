/** A place in a text as problems name it: both from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A stretch of a text and what shall stand there instead; nothing is taken away when both ends are one place. */
export interface Edit {
  readonly start: Place
  readonly end: Place
  /** Its line ends are `\n`; the file's own are written. */
  readonly text: string
}

/**
 * `raw` with the edits made and every other character as it is: a byte order mark stays, and so do the line ends. Of two
 * edits that overlap, the first is made.
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

/** From a place to an offset in the raw text. Byte order marks are no column, and a line ends before its `\r`. */
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
