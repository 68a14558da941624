/** A place in a body, both from 1. */
export interface Point {
  readonly line: number
  readonly column: number
}

/** The last `mark` at or before a place in its line. */
export function before(lines: readonly string[], { line, column }: Point, mark: string): Point | undefined {
  const at = lines[line - 1]?.slice(0, column).lastIndexOf(mark) ?? -1
  return at === -1 ? undefined : { line, column: at + 1 }
}

/** How many spaces stand at a place: the parser points at the first, the mistake is behind them. */
export function spacesAt(lines: readonly string[], { line, column }: Point): number {
  return /^\s*/.exec(lines[line - 1]?.slice(column - 1) ?? '')?.[0].length ?? 0
}

/** The brace that is still open at a place. */
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
