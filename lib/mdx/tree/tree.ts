import type { Element, ElementContent, RootContent as HastContent, Nodes as HastNodes, Properties } from 'hast'
import type { BlockContent, Nodes, PhrasingContent, RootContent } from 'mdast'
import type { MdxJsxAttribute } from 'mdast-util-mdx'
import type {} from 'mdast-util-to-hast'
import type { Position } from 'unist'
import type { FeedPicture } from '../contract/drawer'
import { evaluate, type Literal, programOf } from './literals'

/** A component in the page's HTML tree. */
export type ComponentElement = Extract<HastContent, { type: 'mdxJsxFlowElement' }>

/** An HTML element of an MDX body that has passed the allow-list. `inline` means that it stands in a line of text. */
export interface SafeElement {
  type: 'safeElement'
  inline: boolean
  children: (BlockContent | PhrasingContent)[]
  data: { hName: string; hProperties: Properties }
  position?: Position | undefined
}

declare module 'mdast-util-mdx-jsx' {
  interface MdxJsxFlowElementData {
    /** True if it stands in a line of text. */
    inline?: boolean
  }
}

declare module 'mdast' {
  interface ParagraphData {
    /** Set if it is the picture of a drawing, which only feeds show. */
    drawing?: FeedPicture
  }
  interface CodeData {
    /** Set in the plain form of a block that is drawn. Its address is absolute. */
    drawing?: FeedPicture
  }
  interface BlockContentMap {
    safeElement: SafeElement
  }
  interface PhrasingContentMap {
    safeElement: SafeElement
  }
  interface RootContentMap {
    safeElement: SafeElement
  }
  interface BlockquoteData {
    /** Kind of callout, such as `note`, if the quote is one. */
    callout?: string
  }
}

/** Returns the children of any node of a Markdown tree; an empty list for a leaf. */
export function childrenOf(node: Nodes): RootContent[] {
  return 'children' in node ? (node.children as RootContent[]) : []
}

/**
 * Calls `enter` for every node below `parent`, in document order, with the position of the node or of its nearest
 * ancestor that has one.
 */
export function walk(
  parent: HastNodes,
  enter: (node: HastContent, position: Position | undefined, ancestors: readonly HastNodes[]) => void,
  position: Position | undefined = parent.position,
  ancestors: readonly HastNodes[] = [],
): void {
  if (!('children' in parent)) return
  const path = [...ancestors, parent]
  for (const node of [...parent.children]) {
    const near = node.position ?? position
    enter(node as HastContent, near, path)
    walk(node, enter, near, path)
  }
}

/** Returns an attribute of a component, with literal data as its value. */
export function attributeOf(name: string, value: Literal, position?: Position): MdxJsxAttribute {
  const place = position && { position }
  if (typeof value === 'string') return { type: 'mdxJsxAttribute', name, value, ...place }
  return {
    type: 'mdxJsxAttribute',
    name,
    ...place,
    value: { type: 'mdxJsxAttributeValueExpression', value: '', data: { estree: programOf(value) } },
  }
}

/** Returns true if a component of the Markdown tree stands in a line of text. */
export function isInline(node: RootContent): boolean {
  return node.type === 'mdxJsxFlowElement' && node.data?.inline === true
}

/** Returns the data of an attribute made by `attributeOf`, or of one that the allow-list has passed. */
export function dataOf({ value }: MdxJsxAttribute): Literal {
  if (value === null || value === undefined) return true
  return typeof value === 'string' ? value : (evaluate(value.data?.estree) ?? null)
}

/** Returns the attributes of a component by name. Only for nodes that have passed the allow-list. */
export function attributesOf(node: ComponentElement): Map<string, MdxJsxAttribute> {
  return new Map(node.attributes.flatMap((one) => (one.type === 'mdxJsxAttribute' ? [[one.name, one]] : [])))
}

/** Returns the elements directly inside a node. */
export function childElements(node: HastNodes): Element[] {
  return 'children' in node ? (node.children as HastContent[]).filter((child) => child.type === 'element') : []
}

/** Returns the text of a node and everything in it. */
export function textOf(node: HastNodes | ElementContent): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map((child) => textOf(child as HastNodes)).join('') : ''
}
