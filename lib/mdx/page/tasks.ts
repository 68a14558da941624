import type { Element, Root } from 'hast'
import { walk } from '../tree/tree'

/**
 * Whether a task is done is said in words too: to those who hear the page, and where the text goes without its boxes,
 * as in a reader view. The box is for the eye.
 */
export function taskStates() {
  return (tree: Root): void => {
    walk(tree, (node, _, ancestors) => {
      if (node.type !== 'element' || node.tagName !== 'input' || node.properties.type !== 'checkbox') return
      if (!node.properties.disabled) return
      node.properties.ariaHidden = 'true'
      const around = ancestors.at(-1) as Element
      around.children.splice(around.children.indexOf(node) + 1, 0, state(node.properties.checked ? 'Done' : 'To do'))
    })
  }
}

function state(words: string): Element {
  const children: Element['children'] = [{ type: 'text', value: `${words}: ` }]
  return { type: 'element', tagName: 'span', properties: { className: ['textual'] }, children }
}
