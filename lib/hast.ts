import type { Element, ElementContent, Properties, Text } from 'hast'

declare module 'hast' {
  interface ElementData {
    /** True for an element that React expects in the browser as it is. */
    isFixed?: boolean
  }
}

/** Returns an element of an HTML syntax tree: https://github.com/syntax-tree/hast#element */
export function element(tagName: string, properties: Properties = {}, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children }
}

/** Returns text of an HTML syntax tree. */
export function text(value: string): Text {
  return { type: 'text', value }
}
