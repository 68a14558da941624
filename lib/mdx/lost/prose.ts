import type { Nodes, Root, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { type Point, pointAt } from '../errors/places'
import { childrenOf } from '../tree/tree'

/** A block of text as written, in which everything that Markdown has understood is blotted out. */
export interface Prose {
  /** Has the same length as the source, so that offsets in it are offsets in the block. */
  readonly text: string
  /** The same text, with its escapes not blotted out. */
  readonly escaped: string
  readonly kind: 'paragraph' | 'heading' | 'tableCell'
  /** Returns the position in the file of a character of `text`. */
  place(offset: number): Point
}

/** Replaces each character that is blotted out. It is neither a space nor a letter. */
export const MASK = '\uFFFC'

/**
 * Returns the prose of a body, block by block. Any marks left in it mean nothing to Markdown, so readers will see them.
 * Code, escapes, entities, pictures, tags and expressions are blotted out; of links and emphasis, only the marks are.
 */
export function proseOf(tree: Root, body: string): Prose[] {
  const all: Prose[] = []
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined
    const [start, end] = offsetsOf(node)
    if (start === undefined || end === undefined) return SKIP
    const signs = body.slice(start, end).split('')
    blotChildren(node, { signs, start })
    const escaped = signs.join('').replace(/\n[ \t]*(?:>[ \t]?)+/g, (marks) => `\n${' '.repeat(marks.length - 1)}`)
    const text = escaped.replace(/\\[!-/:-@[-`{-~]|&#?\w{1,31};/g, (mark) => MASK.repeat(mark.length))
    all.push({ text, escaped, kind: node.type, place: (offset) => placeAt(body, start + offset) })
    return SKIP
  })
  return all
}

/** Returns the text without bare addresses and commands in braces, since characters in these are not marks. */
export function withoutAddresses(text: string): string {
  return text.replace(/(?:https?:\/\/|www\.)[^\s<>]+|\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, (found) =>
    found.replace(/[^\n]/g, MASK),
  )
}

function placeAt(body: string, offset: number): Point {
  const { line, column } = pointAt(body, offset)
  return { line, column }
}

interface Sheet {
  readonly signs: string[]
  /** Offset of the block in the body. */
  readonly start: number
}

function blotChildren(parent: Nodes, sheet: Sheet): void {
  let verbatim = 0
  for (const node of childrenOf(parent)) {
    if (node.type === 'html') verbatim += verbatimTag(node.value)
    if (verbatim > 0 || WHOLE.has(node.type)) blotNode(node, sheet)
    else if ('children' in node) blotMarks(node, sheet)
  }
}

/** Blots what stands before the first child and after the last one. A bare address stays. */
function blotMarks(node: Extract<RootContent, { children: unknown }>, sheet: Sheet): void {
  const [start = 0, end = 0] = offsetsOf(node)
  const opens = sheet.signs[start - sheet.start]
  if (node.type === 'link' && opens !== '[' && opens !== '<') return
  const isVerbatim = 'name' in node && typeof node.name === 'string' && VERBATIM.has(node.name)
  const [from] = offsetsOf(node.children[0])
  const [, to] = offsetsOf(node.children.at(-1))
  if (isVerbatim || from === undefined || to === undefined) {
    blot(start, end, sheet)
    return
  }
  blot(start, from, sheet)
  blot(to, end, sheet)
  blotChildren(node, sheet)
}

function blotNode(node: RootContent, sheet: Sheet): void {
  const [start, end] = offsetsOf(node)
  if (start === undefined || end === undefined) return
  // `{{<figure src="…">}}` is not a tag, although an HTML parser reads it as one.
  if (node.type === 'html' && sheet.signs.slice(start - sheet.start - 2, start - sheet.start).join('') === '{{') return
  blot(start, end, sheet)
}

function blot(from: number, to: number, { signs, start }: Sheet): void {
  for (let at = from - start; at < to - start; at++) if (signs[at] !== '\n') signs[at] = MASK
}

function verbatimTag(tag: string): number {
  const [, slash, name = ''] = /^<(\/?)([a-z]+)/i.exec(tag) ?? []
  if (!VERBATIM.has(name.toLowerCase())) return 0
  return slash ? -1 : 1
}

function offsetsOf(node: Nodes | undefined): [number | undefined, number | undefined] {
  return [node?.position?.start.offset, node?.position?.end.offset]
}

const VERBATIM = new Set(['code', 'kbd', 'pre', 'samp', 'var'])
const WHOLE = new Set(
  'citation inlineCode inlineFormula image imageReference footnoteReference html mdxTextExpression mdxFlowExpression break'.split(
    ' ',
  ),
)
