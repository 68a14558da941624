import type { Code, Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { decodeAddress } from '../../address'
import { absoluteUrl } from '../../urls'
import type { Context } from '../context'
import { item, list, paragraph, text } from '../contract'
import { isFormula } from '../formulas'
import { resolveAddress } from '../links/resolve'
import { parseNotes } from '../page/code/notes'
import { keyOf } from '../page/drawings'
import { markdownData } from '../tree/component-data'
import { addressAttributes, propertyName } from '../tree/html'
import { childrenOf } from '../tree/tree'
import { inlinePictures } from './references'
import { plainTags } from './tags'

/**
 * Returns the plain form of a body: components appear in their plain form, every address is absolute, and code has no
 * marks. Call it after the page's plugins, which find the pictures.
 */
export function buildPlain(context: Context): Root {
  const tree = context.plain
  inlinePictures(tree)
  simplify(tree, context)
  tree.children.push(...context.appendices.flatMap(({ plain }) => plain))
  return tree
}

function simplify(parent: Root | Extract<RootContent, { children: unknown }>, context: Context): void {
  parent.children = childrenOf(parent).flatMap((node): RootContent[] => {
    if (node.type === 'mdxJsxFlowElement') return component(node, context)
    if (node.type === 'citation') return node.plain ?? [text(node.value)]
    const notes = node.type === 'code' ? listNotes(node, context) : []
    if ('children' in node) simplify(node, context)
    if (node.type === 'link' || node.type === 'definition') node.url = absolute(node.url, false, context)
    if (node.type === 'image') node.url = absolute(node.url, true, context)
    if (node.type === 'html') node.value = plainTags(node.value, (url, isPicture) => absolute(url, isPicture, context))
    if (node.type === 'safeElement') addresses(node.data.hProperties, node.data.hName, context)
    else if (node.type === 'paragraph' && node.data?.drawing) {
      const { drawing } = node.data
      node.data = { drawing: { ...drawing, src: absoluteUrl(drawing.src) } }
    } else if (!isFormula(node)) delete node.data
    if (node.type === 'code') {
      code(node, context)
      return [node, ...notes]
    }
    return [node]
  }) as typeof parent.children
}

function code(node: Code, { drawings }: Context): void {
  const drawing = drawings.get(keyOf(node.lang ?? '', node.value))
  node.meta = drawing ? `title="${drawing.title}"` : null
  if (drawing) node.data = { drawing: { ...drawing, src: absoluteUrl(drawing.src) } }
  else node.value = node.value.replace(NOTATION, '')
}

function component(node: MdxJsxFlowElement, context: Context): RootContent[] {
  const contract = context.contracts.get(node.name ?? '')
  if (!contract) return node.children
  const root: Root = { type: 'root', children: contract.plain(markdownData(node, contract), context.words) }
  simplify(root, context)
  return root.children
}

/** Returns the notes on lines of a block of code as a list, which follows it. */
function listNotes({ data }: Code, { words }: Context): RootContent[] {
  const notes = parseNotes(data?.hProperties?.dataNotes)
  return notes.length === 0
    ? []
    : [list(notes.map((note) => item([paragraph([text(words.body.line(note.line) + note.text)])])))]
}

function absolute(url: string, isPicture: boolean, context: Context): string {
  if (isPicture) {
    const found = context.pictures.get(decodeAddress(url))
    return found ? absoluteUrl(found.served) : url
  }
  const recording = context.recordings.get(decodeAddress(url))
  if (recording !== undefined) return absoluteUrl(recording)
  const address = resolveAddress(url, context)
  return 'absolute' in address ? address.absolute : url
}

function addresses(properties: Record<string, unknown>, element: string, context: Context): void {
  for (const name of addressAttributes) {
    const value = properties[propertyName(name)]
    if (typeof value !== 'string') continue
    properties[propertyName(name)] = absolute(value, element === 'img', context)
  }
}

/** Comments that mark a line of code as added or removed. */
const NOTATION = /[ \t]*(?:\/\/|#|--|;|%|<!--|\/\*)[ \t]*\[!code [^\]\n]*\][ \t]*(?:\*\/|-->)?/g
