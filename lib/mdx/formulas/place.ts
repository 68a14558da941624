import { type Point, pointAt } from '../errors/places'

/**
 * Returns where in the file a character of a formula stands. `start` and `end` are the offsets of its node in the body.
 * The parser leaves out marks of quotes, indentation and escaped bars, so both texts are read side by side.
 */
export function placeInFormula(body: string, range: readonly [number, number], tex: string, offset: number): Point {
  const [start, end] = range
  let at = start + (/^(?:\$\$|`+(?:math[^\n]*\n)?|~+math[^\n]*\n)/i.exec(body.slice(start, end))?.[0].length ?? 0)
  for (const [index, sign] of tex.split('').entries()) {
    while (at < end && !isSame(body[at], sign)) at++
    if (index === offset) break
    at++
  }
  const { line, column } = pointAt(body, Math.min(at, end))
  return { line, column }
}

/** In a line of text, the end of a line is a space. */
function isSame(written: string | undefined, sign: string): boolean {
  return written === sign || (sign === ' ' && written === '\n')
}
