import type { ElementContent, Root, RootContent } from 'hast'
import type { Context } from '../context'
import { walk } from '../tree/tree'

/** Puts the links of citations in their places, after the step that looks at the links that the author wrote. */
export function citationLinks({ citations }: Context) {
  return (tree: Root): void => {
    if (citations.length === 0) return
    fill(tree)
    walk(tree, fill)
  }

  function fill(node: Root | RootContent): void {
    if (!('children' in node)) return
    node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
      const at = child.type === 'element' ? child.properties.dataCitation : undefined
      return at === undefined ? [child] : (citations[Number(at)] ?? [])
    }) as typeof node.children
  }
}
