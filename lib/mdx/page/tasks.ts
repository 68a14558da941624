import type { Root } from 'hast'
import { walk } from '../syntax/tree'

/** The boxes of a task list say whether the task is done, also to those who do not see them. */
export function taskNames() {
  return (tree: Root): void => {
    walk(tree, (node) => {
      if (node.type !== 'element' || node.tagName !== 'input' || node.properties.type !== 'checkbox') return
      if (node.properties.disabled) node.properties.ariaLabel = node.properties.checked ? 'Done' : 'To do'
    })
  }
}
