import type { Definition, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

/**
 * Rewrites pictures by reference, `![what][name]`, with their address, and removes each `[name]: address` that only
 * pictures use. One address cannot be both a file for a picture and a link for a reader of the plain form.
 */
export function inlinePictures(tree: Root): void {
  const definitions = new Map<string, Definition>()
  const shown = new Set<string>()
  const linked = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    if (node.type === 'imageReference') shown.add(node.identifier)
    if (node.type === 'linkReference') linked.add(node.identifier)
  })
  if (shown.size === 0) return
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    if (node.type === 'definition' && shown.has(node.identifier) && !linked.has(node.identifier)) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    const definition = node.type === 'imageReference' ? definitions.get(node.identifier) : undefined
    if (node.type !== 'imageReference' || !definition) return undefined
    parent.children[index] = {
      type: 'image',
      url: definition.url,
      title: definition.title ?? null,
      alt: node.alt ?? null,
    }
    return undefined
  })
}
