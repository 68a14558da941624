import type { Heading, Paragraph, Parents, Root, RootContent, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Context, type Place, report } from '../../context'
import { pointAt } from '../../errors/places'
import { isMadeId } from '../../tree/page-ids'

/**
 * Reads the ids that authors give to headings: `## A part {#my-part}` in Markdown, as in Docusaurus, Hugo and Pandoc,
 * or `{: #my-part}` after or below it, as in kramdown. In MDX, where braces are code, it is a comment that holds
 * `#my-part`, also as in Docusaurus (https://docusaurus.io/docs/markdown-features/toc#heading-ids). Classes and other
 * attributes mean nothing here and are removed with a warning.
 */
export function headingAttributes(context: Context) {
  return (tree: Root): void => {
    visit(tree, 'heading', (node, index, parent) => {
      if (context.source.format === 'mdx') {
        takeComment(node, context)
        return
      }
      takeBraces(node, context)
      takeLine(node, parent, index, context)
    })
  }
}

function takeComment(node: Heading, context: Context): void {
  const last = node.children.at(-1)
  if (last?.type !== 'mdxTextExpression') return
  const id = /^\s*\/\*\s*#([^\s*]+)\s*\*\/\s*$/.exec(last.value)?.[1]
  if (id === undefined) return
  node.children.pop()
  trimEnd(node)
  give(node, id, last, context)
}

/** Reads braces at the end of a heading, from the source, where an escaped brace can be recognised. */
function takeBraces(node: Heading, context: Context): void {
  const at = node.children.findLastIndex((child) => child.type !== 'html' || !child.value.startsWith('<!--'))
  const last = node.children[at]
  if (last?.type !== 'text') return
  const found = attributesIn(last, context)
  if (!found) return
  last.value = last.value.slice(0, last.value.lastIndexOf('{'))
  node.children.splice(at + 1)
  trimEnd(node)
  apply(node, found, context)
}

/** Reads kramdown's line of attributes, which belongs to the heading above it. */
function takeLine(node: Heading, parent: Parents | undefined, index: number | undefined, context: Context): void {
  const next = index === undefined ? undefined : parent?.children[index + 1]
  if (!parent || !next || !isLineBelow(next, node)) return
  const [text, more] = next.children
  const found = text?.type === 'text' && !more && text.value.startsWith('{:') ? attributesIn(text, context) : undefined
  if (!found || found.offset !== next.position?.start.offset) return
  parent.children.splice((index ?? 0) + 1, 1)
  apply(node, found, context)
}

function isLineBelow(next: RootContent, { position }: Heading): next is Paragraph {
  return next.type === 'paragraph' && next.position?.start.line === (position?.end.line ?? 0) + 1
}

interface Attributes {
  readonly written: string
  readonly parts: readonly string[]
  readonly offset: number
}

function attributesIn({ position }: Text, { source }: Context): Attributes | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset]
  if (start === undefined || end === undefined) return undefined
  const match = ATTRIBUTES.exec(source.body.slice(start, end))
  if (!match) return undefined
  return { written: match[0].trimEnd(), parts: match[0].match(PART) ?? [], offset: start + match.index }
}

function apply(node: Heading, { written, parts, offset }: Attributes, context: Context): void {
  const place = pointAt(context.source.body, offset)
  const id = parts.find((part) => part.startsWith('#'))
  const others = parts.filter((part) => part !== id)
  if (id) give(node, id.slice(1), place, context)
  if (others.length === 0) return
  report(context, place, {
    rule: 'heading-attributes',
    severity: 'warning',
    message: `${others.join(' ')} means nothing in a heading and is removed`,
    hint: `${id ? `write {${id}}` : `remove ${written}`}; braces that belong to the text are \\${written.slice(0, -1)}\\}`,
  })
}

function give(node: Heading, written: string, place: Place, context: Context): void {
  const id = written.normalize('NFC')
  node.data = { ...node.data, hProperties: { id } }
  if (!isMadeId(id, context.contracts)) return
  report(context, place, {
    rule: 'duplicate-id',
    field: 'id',
    message: `the page makes ids such as "${id}" itself`,
    hint: 'choose another id, or remove it: headings have their own',
  })
}

/** Removes spaces from the end of a heading, and a text node that holds nothing else. */
function trimEnd(node: Heading): void {
  const last = node.children.at(-1)
  if (last?.type !== 'text') return
  last.value = last.value.trimEnd()
  if (last.value === '') node.children.pop()
}

const PART = /#[^\s{}"'<>\\#]+|\.[^\s{}"'<>\\#.]+|[\w:-]+=(?:"[^"{}]*"|'[^'{}]*'|[^\s{}"']+)|-/g

/** Parts in braces at the end. The first of them cannot be mistaken for words. */
const ATTRIBUTES = new RegExp(
  String.raw`(?<!\\)\{:?[ \t]*(?=[#.][^\s}]|-[ \t]*\}|[\w:-]+=["'])(?:(?:${PART.source})[ \t]*)+\}[ \t]*$`,
)
