import type { Html } from 'mdast'
import type { Point } from '../../errors/places'

/** A tag in a stretch of HTML. */
export interface Tag {
  /** In lower case. */
  readonly name: string
  readonly written: string
  readonly kind: 'start' | 'end' | 'self-closing'
  /** Where it begins, counted from 0. */
  readonly offset: number
}

/** The tags of a stretch of HTML in order, without those in comments. */
export function tagsIn(html: string): Tag[] {
  return [...html.matchAll(TAG)].flatMap(({ 0: written, 1: slash, 2: name, 3: rest, index: offset }) => {
    if (name === undefined) return []
    const kind = slash ? 'end' : /(?:^|[\s"'])\/$/.test(rest ?? '') ? 'self-closing' : 'start'
    return [{ name: name.toLowerCase(), written, kind, offset }]
  })
}

/** Where an offset of a node's HTML is in the file. The signs of a quote or list before its lines are no part of it. */
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
