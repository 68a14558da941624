import type { Root } from 'hast'
import type { Context } from '../context'

/** Puts what components say at the end of a text there. */
export function appendices(context: Context) {
  return (tree: Root): void => {
    tree.children.push(...context.appendices.flatMap(({ page }) => page))
  }
}
