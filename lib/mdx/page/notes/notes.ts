import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { Context } from '../../context'
import { childElements, walk } from '../../tree/tree'
import { endNote, endNotes, endReference, sideNote } from './markup'
import type { Note } from './note'

/**
 * Turns footnotes into notes in the margin. Each is placed in the text where it is referred to, so that a small screen
 * can open it in place without scripts. A note that holds blocks, or is referred to from a place that cannot hold it (a
 * heading, a table, another note), goes to the end instead. Both kinds share one numbering.
 */
export function notes({ words: { body } }: Context) {
  return (tree: Root): void => {
    const list = takeNotes(tree)
    if (list.size === 0) return
    const refer = (note: Note, fits: boolean): Element => {
      const count = ++note.references
      const first = note.kind === 'unplaced'
      if (first) {
        note.kind = fits && isPhrasing(note.body) ? 'side' : 'end'
        place(note.body, false)
      }
      return first && note.kind === 'side' ? sideNote(note, body) : endReference(note, count, body)
    }
    const place = (parent: Root | Element, fits: boolean): void => {
      parent.children = (parent.children as ElementContent[]).map((node) => {
        if (node.type === 'mdxJsxFlowElement') place(node as unknown as Element, false)
        if (node.type !== 'element') return node
        const note = list.get(referenceOf(node) ?? '')
        if (note) return refer(note, fits)
        place(node, fits && PLACES.has(node.tagName))
        return node
      }) as typeof parent.children
    }
    place(tree, true)
    for (const note of list.values()) endNote(note, body)
    const ends = [...list.values()].filter(({ kind }) => kind === 'end')
    if (ends.length > 0) tree.children.push(...(endNotes(ends, body) as RootContent[]))
  }
}

/**
 * Removes the section of notes that Markdown puts at the end. Returns its notes in order of first reference, by the
 * link that leads to them.
 */
function takeNotes(tree: Root): Map<string, Note> {
  const index = tree.children.findIndex((node) => node.type === 'element' && 'dataFootnotes' in node.properties)
  const [section] = index === -1 ? [] : tree.children.splice(index, 1)
  const list = section?.type === 'element' ? childElements(section).find(({ tagName }) => tagName === 'ol') : undefined
  return new Map(
    (list ? childElements(list) : []).map((body, at) => {
      dropBackLinks(body)
      return [`#${body.properties.id}`, { number: at + 1, body, kind: 'unplaced', references: 0, end: endOf(body) }]
    }),
  )
}

function endOf(body: Element): Element {
  const last = childElements(body).at(-1)
  return last?.tagName === 'p' ? last : body
}

/** Removes from a note the links back that Markdown adds. */
export function dropBackLinks(body: Element): void {
  walk({ type: 'root', children: [body] }, (node) => {
    if (node.type !== 'element') return
    const at = node.children.findIndex((child) => child.type === 'element' && 'dataFootnoteBackref' in child.properties)
    if (at === -1) return
    node.children.splice(at)
    const last = node.children.at(-1)
    if (last?.type === 'text') last.value = last.value.trimEnd()
  })
}

/** Returns where the reference `<sup><a data-footnote-ref>` leads. */
function referenceOf(node: Element): string | undefined {
  const [link] = node.tagName === 'sup' ? childElements(node) : []
  return link && 'dataFootnoteRef' in link.properties ? String(link.properties.href) : undefined
}

function isPhrasing(body: Element): boolean {
  const children = childElements(body)
  let blocks = false
  for (const child of children) {
    walk(child, (node) => {
      blocks ||= node.type === 'mdxJsxFlowElement' || (node.type === 'element' && BLOCKS.has(node.tagName))
    })
  }
  return children.every(({ tagName }) => tagName === 'p') && !blocks
}

/** Elements whose references can have their note in place: paragraphs, lists, quotes, emphasis. */
const PLACES = new Set([
  'p',
  'ul',
  'ol',
  'li',
  'blockquote',
  'aside',
  'em',
  'strong',
  'del',
  'dl',
  'dd',
  'div',
  'section',
])
const BLOCKS = new Set(['p', 'img', 'ul', 'ol', 'table', 'pre', 'blockquote', 'figure', 'div', 'details', 'dl'])
