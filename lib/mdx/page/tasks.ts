import type { Element, Root } from 'hast'
import { element, text } from '../../hast'
import type { Context } from '../context'
import { walk } from '../tree/tree'

/**
 * Says in words whether a task is done, for screen readers and for places where the text appears without its boxes,
 * such as a reader view. The box itself is only visual.
 */
export function taskStates({ words: { body } }: Context) {
  return (tree: Root): void => {
    walk(tree, (node, _, ancestors) => {
      if (node.type !== 'element' || node.tagName !== 'input' || node.properties.type !== 'checkbox') return
      if (!node.properties.disabled) return
      node.properties.ariaHidden = 'true'
      const around = ancestors.at(-1) as Element
      around.children.splice(
        around.children.indexOf(node) + 1,
        0,
        state(node.properties.checked ? body.done : body.toDo),
      )
    })
  }
}

function state(words: string): Element {
  return element('span', { className: ['textual'] }, [text(words)])
}
