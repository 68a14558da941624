/** A position in a body. Lines and columns start at 1. */
export interface Point {
  readonly line: number
  readonly column: number
}

/** Returns the position of an offset, which starts at 0. */
export function pointAt(body: string, offset: number): Point & { readonly offset: number } {
  const before = body.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n'), offset }
}

/** Returns the position of the last `mark` in the line, at or before a position. */
export function before(lines: readonly string[], { line, column }: Point, mark: string): Point | undefined {
  const at = lines[line - 1]?.slice(0, column).lastIndexOf(mark) ?? -1
  return at === -1 ? undefined : { line, column: at + 1 }
}

/**
 * Returns the number of spaces at a position: the parser points at the first space, but the mistake comes after them.
 */
export function spacesAt(lines: readonly string[], { line, column }: Point): number {
  return /^\s*/.exec(lines[line - 1]?.slice(column - 1) ?? '')?.[0].length ?? 0
}

/** Returns the position of the brace that is still open at a position. */
export function openBrace(body: string, { line, column }: Point): Point | undefined {
  const lines = body.split('\n').slice(0, line)
  lines.push((lines.pop() ?? '').slice(0, column))
  let closed = 0
  for (let row = lines.length - 1; row >= 0; row--) {
    const text = lines[row] ?? ''
    for (let at = text.length - 1; at >= 0; at--) {
      if (text[at] === '}') closed++
      if (text[at] === '{' && closed-- === 0) return { line: row + 1, column: at + 1 }
    }
  }
  return undefined
}

/** Returns the line, at or above a position, that starts the code. The parser points into the middle of it. */
export function codeLine(lines: readonly string[], { line }: Point): Point | undefined {
  const row = lines.slice(0, line).findLastIndex((text) => /^(?:import|export)\b/.test(text))
  return row === -1 ? undefined : { line: row + 1, column: 1 }
}

/**
 * Returns the position of the quote that is never closed, which is the last of its kind. `reason` ends with that quote.
 */
export function openQuote(body: string, reason: string): Point | undefined {
  const at = body.lastIndexOf(/`(["'])`$/.exec(reason)?.[1] ?? '"')
  if (at === -1) return undefined
  const lines = body.slice(0, at).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
