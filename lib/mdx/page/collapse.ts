import type { Element, Root, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { attributeOf, type ComponentElement } from '../tree/tree'

/**
 * Turns everything that contains no component into one element whose content is a string, which saves React from
 * creating, streaming and comparing thousands of elements. Elements keep their attributes and get no wrappers.
 */
export function collapse() {
  return (tree: Root): void => {
    collapseChildren(tree)
  }
}

function collapseChildren(parent: Root | Element | ComponentElement): void {
  const children = (parent.children as RootContent[]).map((node) => {
    if (node.type === 'mdxJsxFlowElement') collapseChildren(node)
    if (node.type !== 'element') return node
    if (!hasComponent(node)) return node.children.length > 0 ? literal(node) : node
    collapseChildren(node)
    return node
  })
  parent.children = children.filter(
    (node) => parent.type !== 'root' || node.type !== 'text' || node.value.trim() !== '',
  ) as typeof parent.children
}

function hasComponent(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'mdxJsxFlowElement' || (child.type === 'element' && hasComponent(child)),
  )
}

function literal(node: Element): ComponentElement {
  const attributes = Object.entries(node.properties).flatMap(([property, value]) => {
    if (value === null || value === undefined || value === false) return []
    return [attributeOf(reactName(property), Array.isArray(value) ? value.join(' ') : value)]
  })
  const html = toHtml({ type: 'root', children: node.children })
  attributes.push(attributeOf('dangerouslySetInnerHTML', { __html: html }))
  return { type: 'mdxJsxFlowElement', name: node.tagName, attributes, children: [] }
}

/** Returns React's name of an HTML property, which differs only for `aria-` and `data-`. */
function reactName(property: string): string {
  if (/^aria[A-Z]/.test(property)) return `aria-${property.slice(4).toLowerCase()}`
  if (/^data[A-Z]/.test(property)) return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return property
}
