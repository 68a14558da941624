import { createProcessor } from '@mdx-js/mdx'
import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Edit } from '../../problems'
import { dialect } from '../dialect'
import { pointAt } from '../errors/places'
import type { Source } from '../types'

/** An address as written in a body, with its position. */
export interface LinkPosition extends Pick<Edit, 'start' | 'end'> {
  readonly text: string
}

/**
 * Returns where links are written in a body: destinations of `[text](…)`, `![text](…)` and `[label]: …`, and `attributes` of
 * elements. The positions come from the parser, so text that only looks like a link, for example in code, does not count. Throws if
 * the body cannot be parsed.
 */
export function findLinks(
  { body, format }: Pick<Source, 'body' | 'format'>,
  attributes: readonly string[] = ['href'],
): LinkPosition[] {
  const found: LinkPosition[] = []
  const add = (from: Point, to: Point) => {
    const [start, end] = [from, to].map(({ line, column }) => ({ line, column })) as [Edit['start'], Edit['end']]
    found.push({ text: body.slice(from.offset, to.offset), start, end })
  }
  const tree = createProcessor({ format, remarkPlugins: [dialect, listen(add)] }).parse(body)
  visit(tree as Root, (node) => {
    for (const { position } of 'attributes' in node
      ? attributesOf(node, attributes)
      : node.type === 'html'
        ? [node]
        : []) {
      if (position) addQuoted(body, position.start as Point, position.end.offset ?? 0, attributes, add)
    }
  })
  return found
}

interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Returns a plugin that listens to the parser's tokens, because the tree does not record where an address begins. */
function listen(add: (from: Point, to: Point) => void) {
  interface Token {
    readonly start: Point
    readonly end: Point
  }
  function enterAddress(this: { buffer(): void }, { start, end }: Token): void {
    add(start, end)
    this.buffer()
  }
  return function (this: { data(): object }): void {
    const enter = { definitionDestinationString: enterAddress, resourceDestinationString: enterAddress }
    const data: { fromMarkdownExtensions?: unknown[] } = this.data()
    data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), { enter }]
  }
}

function attributesOf(node: Nodes & { readonly attributes: unknown }, names: readonly string[]) {
  const attributes = node.attributes as readonly { readonly name?: string; readonly position?: Nodes['position'] }[]
  return attributes.filter(({ name = '' }) => names.includes(name))
}

/**
 * Adds what is in quotes after a name and `=` between two positions of the body. In MDX there may be braces around the
 * quotes.
 */
function addQuoted(
  body: string,
  start: Point,
  end: number,
  names: readonly string[],
  add: (from: Point, to: Point) => void,
): void {
  const source = body.slice(start.offset, end)
  for (const match of source.matchAll(
    new RegExp(`\\b(?:${names.join('|')})\\s*=\\s*\\{?\\s*(["'\`])(.*?)\\1`, 'gis'),
  )) {
    const to = match.index + match[0].length - 1
    const from = to - (match[2]?.length ?? 0)
    add(pointAt(body, start.offset + from), pointAt(body, start.offset + to))
  }
}
