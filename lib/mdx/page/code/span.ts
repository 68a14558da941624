import type { Element, ElementContent } from 'hast'
import { element } from '../../../hast'

/** Returns a span with these classes. */
export function span(className: string[], children: ElementContent[]): Element {
  return element('span', { className }, children)
}
