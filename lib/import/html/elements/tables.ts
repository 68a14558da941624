import type { Element } from 'hast'
import { defaultHandlers, type Handle } from 'hast-util-to-mdast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { classesOf, textAttribute } from '../types'
import { rawBlock } from './raw'

/**
 * Writes a table as Markdown if that has a form for it, else as HTML. A table of a single cell was there for its looks:
 * only its content is kept.
 */
export const table: Handle = (state, node) => {
  const rows = rowsOf(node)
  const cells = rows.flat()
  if (cells.length === 0) return undefined
  if (cells.length === 1) return state.toFlow(state.all(cells[0] as Element))
  const [first = []] = rows
  const hasHead = first.every((cell) => cell.tagName === 'th' || isStrong(cell))
  if (!hasHead || cells.some(isComplex)) return rawBlock(node)
  for (const cell of first) cell.tagName = 'th'
  for (const cell of cells) align(cell)
  return defaultHandlers.table?.(state, node)
}

function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = []
  visit(table, 'element', (row) => {
    if (row.tagName !== 'tr') return
    rows.push(row.children.flatMap((cell) => (cell.type === 'element' && /^t[hd]$/.test(cell.tagName) ? [cell] : [])))
  })
  return rows.filter((row) => row.length > 0)
}

/** A first row in which every word is bold is a header, whatever its cells are called. */
function isStrong(cell: Element): boolean {
  const text = textOf(cell).trim()
  const [only] = cell.children.filter((child) => child.type === 'element')
  return text !== '' && only?.type === 'element' && /^(?:strong|b)$/.test(only.tagName) && textOf(only).trim() === text
}

/** Returns true for a cell that goes across others, or that holds more than a line of text. */
function isComplex(cell: Element): boolean {
  const spans = ['colSpan', 'rowSpan'].some((name) => Number(textAttribute(cell, name) || 1) > 1)
  let blocks = 0
  visit(cell, 'element', ({ tagName }) => {
    if (/^(?:ul|ol|dl|pre|table|blockquote|figure|h\d|details|hr)$/.test(tagName)) blocks += 2
    else if (tagName === 'p' || tagName === 'div') blocks += 1
  })
  return spans || blocks > 1
}

/** Writes the alignment of a cell, which editors put into styles and classes, where the table looks for it. */
function align(cell: Element): void {
  const style = /text-align:\s*(left|right|center)/.exec(textAttribute(cell, 'style'))?.[1]
  const named = /has-text-align-(left|right|center)/.exec(classesOf(cell).join(' '))?.[1]
  const written = textAttribute(cell, 'dataAlign') || textAttribute(cell, 'align')
  const value = style ?? named ?? written
  if (value) cell.properties.align = value
}
