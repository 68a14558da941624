import type { Element, ElementContent, Root, RootContent } from 'hast'
import { type Direction, directionOf, languageDirection } from '../../direction'
import type { Context } from '../context'
import type { Contract, Contracts } from '../contract'
import { attributeOf, type ComponentElement } from '../tree/tree'

/**
 * Adds `dir` to blocks whose text runs against the direction of their surroundings, so that lists, quotes and tables
 * are mirrored and full stops are at the end. All other blocks stay as they are. Uses `auto` where browsers reach the
 * same result; they take code and notes into account, which are not part of a block's words here.
 */
export function directions({ contracts, language }: Context) {
  return (tree: Root): void => direct(tree, languageDirection(language), contracts)
}

/**
 * Does the same for any tree. `around` is the direction of its surroundings. Without `contracts`, the tree holds no
 * components.
 */
export function direct(parent: Root | RootContent, around: Direction, contracts?: Contracts): void {
  if (!('children' in parent)) return
  for (const child of parent.children) {
    if (child.type === 'mdxJsxFlowElement') {
      direct(child, directComponent(child, around, contracts?.get(child.name ?? '')), contracts)
    } else if (child.type !== 'element') direct(child, around, contracts)
    else if (child.tagName !== 'pre' && child.tagName !== 'code') {
      direct(child, directElement(child, around), contracts)
    }
  }
}

function directElement(node: Element, around: Direction): Direction {
  const { dir } = node.properties
  if (dir === 'ltr' || dir === 'rtl') return dir
  if (dir !== undefined) return directionOf(read(node, isOwn)) ?? 'ltr'
  if (!isBlock(node)) return around
  const own = directionOf(read(node, isWords)) ?? around
  if (own !== around) node.properties.dir = directionOf(read(node, isOwn)) === own ? 'auto' : own
  return own
}

/** Sets the direction of a picture, whose caption is a block that only its view creates. */
function directComponent(node: ComponentElement, around: Direction, contract: Contract | undefined): Direction {
  if (!contract?.picture) return around
  const own = directionOf(read(node, isWords)) ?? around
  if (own !== around) node.attributes.push(attributeOf('dir', own))
  return own
}

/** Returns the text of an element, including only those children that `counts` accepts. */
function read(node: Element | ComponentElement, counts: (child: Element) => boolean): string {
  return (node.children as (ElementContent | RootContent)[])
    .map((child): string => {
      if (child.type === 'text') return child.value
      if (child.type === 'element') return counts(child) ? read(child, counts) : ''
      return child.type === 'mdxJsxFlowElement' ? read(child, counts) : ''
    })
    .join('')
}

/** Returns true for elements that browsers take into account. */
function isOwn({ tagName, properties }: Element): boolean {
  return tagName !== 'bdi' && properties.dir === undefined
}

function isWords(node: Element): boolean {
  return isOwn(node) && !CODE.has(node.tagName) && !hasClass(node, ASIDES)
}

function isBlock(node: Element): boolean {
  return (BLOCKS.has(node.tagName) && !hasClass(node, LABELS)) || hasClass(node, BOXES)
}

function hasClass({ properties }: Element, names: ReadonlySet<unknown>): boolean {
  return [properties.className].flat().some((name) => names.has(name))
}

const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote details summary table caption th td figcaption'.split(' '),
)
const CODE = new Set(['code', 'kbd', 'pre', 'samp'])
/** Classes of generated elements that are blocks because of their class. */
const BOXES: ReadonlySet<unknown> = new Set(['callout', 'note', 'table-scroll'])
/** Classes of elements that stand in a text but are not part of it. */
const ASIDES: ReadonlySet<unknown> = new Set([
  'callout-label',
  'note-anchor',
  'note-back',
  'note-number',
  'note-ref',
  'textual',
])
const LABELS: ReadonlySet<unknown> = new Set(['callout-label'])
