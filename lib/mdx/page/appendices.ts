import type { Root } from 'hast'
import type { Context } from '../context'

/** Adds the content of components that belongs at the end of the text. */
export function appendices(context: Context) {
  return (tree: Root): void => {
    tree.children.push(...context.appendices.flatMap(({ page }) => page))
  }
}
