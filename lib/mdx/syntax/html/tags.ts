import type { Html } from 'mdast'
import type { Point } from '../../errors/places'

/** A tag in a piece of HTML. */
export interface Tag {
  /** Name in lower case. */
  readonly name: string
  readonly written: string
  readonly kind: 'start' | 'end' | 'self-closing'
  /** Offset at which it begins, starting at 0. */
  readonly offset: number
}

/** Returns the tags of a piece of HTML in order, without those in comments. */
export function tagsIn(html: string): Tag[] {
  return [...html.matchAll(TAG)].flatMap(({ 0: written, 1: slash, 2: name, 3: rest, index: offset }) => {
    if (name === undefined) return []
    const kind = slash ? 'end' : /(?:^|[\s"'])\/$/.test(rest ?? '') ? 'self-closing' : 'start'
    return [{ name: name.toLowerCase(), written, kind, offset }]
  })
}

/**
 * Returns the position in the file of an offset in a node's HTML. Quote or list markers before its lines are not part
 * of the offset.
 */
export function placeIn({ value, position }: Html, offset: number, body: string): Point | undefined {
  if (!position) return undefined
  const rows = value.slice(0, offset).split('\n').length - 1
  const length = offset - (value.lastIndexOf('\n', offset - 1) + 1)
  if (rows === 0) return { line: position.start.line, column: position.start.column + length }
  const line = position.start.line + rows
  const whole = body.split('\n')[line - 1] ?? ''
  const own = value.split('\n')[rows] ?? ''
  return { line, column: Math.max(0, whole.length - own.length) + length + 1 }
}

const TAG = /<!--[\s\S]*?-->|<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi
