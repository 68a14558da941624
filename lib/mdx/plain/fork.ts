import type { Root } from 'mdast'
import type { Context } from '../context'

/** Keeps a copy of the body as it is before anything that only the page needs. */
export function fork(context: Context) {
  return (tree: Root): void => {
    context.plain = structuredClone(tree)
  }
}
