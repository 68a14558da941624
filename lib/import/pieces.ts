/** A range of a text, by offsets, and its replacement. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Returns `text` with the pieces replaced. If two overlap, only the first counts. */
export function replacePieces(text: string, pieces: readonly Piece[]): string {
  let written = ''
  let last = 0
  for (const { from, to, text: piece } of [...pieces].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < last) continue
    written += text.slice(last, from) + piece
    last = to
  }
  return written + text.slice(last)
}
