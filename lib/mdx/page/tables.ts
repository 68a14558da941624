import type { Element, ElementContent, Root } from 'hast'
import type { Words } from '../../words'
import type { Context } from '../context'
import { childElements, textOf, walk } from '../tree/tree'

/**
 * Makes tables scroll within themselves and reachable by keyboard, gives header cells a scope, and aligns cells by
 * class instead of inline style.
 */
export function tables({ words }: Context) {
  return (tree: Root): void => {
    const names = new Map<string, number>()
    const found: Element[] = []
    walk(tree, (node, _, ancestors) => {
      if (node.type !== 'element' || node.data?.isFixed) return
      if (node.tagName === 'th' || node.tagName === 'td') cell(node, ancestors.at(-2))
      if (node.tagName === 'table') found.push(node)
    })
    for (const table of found) wrap(table, names, words)
  }
}

function cell(node: Element, section: unknown): void {
  const { align } = node.properties
  delete node.properties.align
  if (align === 'right' || align === 'center') node.properties.className = [`align-${align}`]
  if (node.tagName !== 'th') return
  // An empty header cell is not a header.
  if (nameOf(node) === '' && node.children.every(({ type }) => type === 'text')) node.tagName = 'td'
  else if (!node.properties.scope && (section as Element).tagName === 'thead') node.properties.scope = 'col'
}

/** Returns the words of a cell, without the numbers of its notes, which would be noise in a name. */
function nameOf(cell: Element): string {
  return wordsOf(cell).trim()
}

function wordsOf(node: ElementContent): string {
  if (node.type !== 'element') return textOf(node)
  return isNote(node) ? '' : node.children.map(wordsOf).join('')
}

function isNote({ properties }: Element): boolean {
  return [properties.className].flat().some((name) => name === 'note-ref' || name === 'note-anchor')
}

function wrap(table: Element, names: Map<string, number>, words: Words): void {
  const heads: string[] = []
  walk(table, (node) => {
    if (node.type === 'element' && node.tagName === 'th') heads.push(nameOf(node))
  })
  const caption = childElements(table).find(({ tagName }) => tagName === 'caption')
  const name = words.body.table(caption ? nameOf(caption) : heads.filter(Boolean).join(', '))
  const count = (names.get(name) ?? 0) + 1
  names.set(name, count)
  const inner: Element = { ...table }
  // A section with a name is a region, and a scrolling box has to be one to be found by assistive technology.
  table.tagName = 'section'
  table.properties = {
    className: ['table-scroll'],
    tabIndex: 0,
    ariaLabel: count === 1 ? name : `${name} (${count})`,
  }
  table.children = [inner]
}
