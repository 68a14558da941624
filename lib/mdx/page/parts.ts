import type { Element, Nodes, Root, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { href } from '../../urls'
import type { Context } from '../context'
import type { Contract } from '../contract'
import { componentData } from '../tree/component-data'
import type { Literal } from '../tree/literals'
import { attributeOf, type ComponentElement, walk } from '../tree/tree'

/**
 * Turns each component that has parts into one element with data, which its view takes as props. What stands between
 * the tags of a part becomes HTML or, if it holds a component, the index of a child of the view. Keeps the data of
 * tools, which are also shown on pages of their own.
 */
export function parts(context: Context) {
  return (tree: Root): void => {
    walk(tree, (node) => {
      const contract = node.type === 'mdxJsxFlowElement' ? context.contracts.get(node.name ?? '') : undefined
      if (node.type !== 'mdxJsxFlowElement' || !contract || Object.keys(contract.parts).length === 0) return
      const data = gather(node, contract, context)
      if (contract.tool) context.tools.push({ kind: contract.name, data })
    })
  }
}

function gather(node: ComponentElement, contract: Contract, context: Context): Record<string, Literal> {
  const slots: ComponentElement[] = []
  const data = componentData<RootContent>(node, contract, (children) => {
    if (children.some(holdsComponent)) return { slot: slots.push(fragment(children)) - 1 }
    if (contract.tool) for (const child of children) linkToEssay(child, context)
    return { html: toHtml({ type: 'root', children }).trim() }
  }) as Record<string, Literal>
  node.attributes = Object.entries(data).map(([name, value]) => attributeOf(name, value))
  node.children = slots
  return data
}

/** Makes a link within the page lead back to it, since the tool is shown on other pages too. */
function linkToEssay(node: RootContent, context: Context): void {
  const lead = (one: Nodes): void => {
    if (one.type !== 'element' || one.tagName !== 'a') return
    const address = String(one.properties.href ?? '')
    if (address.startsWith('#')) one.properties.href = href(context.source.path) + address
  }
  lead(node)
  walk(node, lead)
}

function holdsComponent(node: RootContent | Element['children'][number]): boolean {
  if (node.type === 'mdxJsxFlowElement') return true
  return node.type === 'element' && node.children.some(holdsComponent)
}

function fragment(children: RootContent[]): ComponentElement {
  return { type: 'mdxJsxFlowElement', name: null, attributes: [], children: children as ComponentElement['children'] }
}
