import type { Nodes } from 'hast'
import type { Contract, Contracts, Part } from '../contract'

/**
 * Returns the part or component that an element of the page's tree is: a part of the component around it, or a
 * component of its own; `undefined` if it is neither.
 */
export function partAt(node: Nodes, ancestors: readonly Nodes[], contracts: Contracts): Part | Contract | undefined {
  if (node.type !== 'mdxJsxFlowElement') return undefined
  const outer = ancestors.at(-1)
  const holder = outer && partAt(outer, ancestors.slice(0, -1), contracts)
  const rule = Object.values(holder?.parts ?? {}).find(({ part }) => part.name === node.name)
  return rule?.part ?? contracts.get(node.name ?? '')
}
