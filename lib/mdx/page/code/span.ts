import type { Element, ElementContent } from 'hast'

/** Returns a span with these classes. */
export function span(className: string[], children: ElementContent[]): Element {
  return { type: 'element', tagName: 'span', properties: { className }, children }
}
