import type { Nodes, Root } from 'mdast'
import type { Context } from '../context'

/** Keeps a copy of the body before anything that only the page needs is added. */
export function fork(context: Context) {
  return (tree: Root): void => {
    context.plain = copy(tree) as Root
  }
}

/** Copies a tree without positions, which the plain form does not need. Several times faster than `structuredClone`. */
function copy(node: Nodes): Nodes {
  const { position, ...rest } = node
  const twin = rest as Nodes
  if ('children' in twin) twin.children = twin.children.map(copy) as typeof twin.children
  if (twin.type === 'safeElement') twin.data = { ...twin.data, hProperties: { ...twin.data.hProperties } }
  return twin
}
