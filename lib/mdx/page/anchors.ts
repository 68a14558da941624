import type { Element, Nodes, Root } from 'hast'
import { element } from '../../hast'
import { type Context, type Place, report } from '../context'
import { type Contracts, isAnchor } from '../contract'
import { idsAround, isReservedId } from '../syntax'
import { attributesOf, type ComponentElement, walk } from '../tree/tree'
import { partAt } from './part-at'

/**
 * Adds to each heading that readers link to a link to itself, which is named after the section for screen readers. Its
 * symbol comes from the style sheet: as text, it would follow the heading wherever the heading is read aloud or copied.
 */
export function headingAnchors(context: Context) {
  return (tree: Root): void => {
    if (context.source.isBeside) return
    const names = new Map(context.facts.headings.map(({ id, text }) => [id, text]))
    walk(tree, (node) => {
      if (node.type !== 'element' || !/^h[2-4]$/.test(node.tagName)) return
      const id = String(node.properties.id)
      const name = names.get(id)
      if (name !== undefined) node.children.push(anchor(id, context.words.body.section(name)))
    })
  }
}

/**
 * Collects every id that a link may point to, and reports ids that occur twice on the page. A text that stands beside
 * another one gets none.
 */
export function ids(context: Context) {
  return (tree: Root): void => {
    if (context.source.isBeside) {
      removeIds(tree)
      return
    }
    const seen = new Set([...idsAround, ...context.viewIds])
    const found: [string, Place, boolean][] = []
    walk(tree, (node, position, ancestors) => {
      if (!hasAnchor(node, ancestors, context.contracts)) return
      composeId(node)
      const id = idOf(node)
      if (id !== undefined) found.push([id, placeOf(node, context) ?? position, isTool(node, context)])
    })
    // A tool's id is the one that is reported: its author can choose another, while a heading's is generated from its
    // words.
    const others = found.filter(([, , tool]) => !tool)
    const tools = found.flatMap(([id, , tool]) => (tool ? `${id}.` : []))
    const isMade = (id: string) => isReservedId(id) || tools.some((start) => id.startsWith(start))
    for (const [id, position, tool] of [...others, ...found.filter(([, , tool]) => tool)]) {
      if (!/^\S+$/.test(id)) {
        const message = `expected an id without spaces, found "${id}"`
        report(context, position, {
          rule: 'invalid-id',
          field: 'id',
          message,
          hint: 'write one word, or join words by hyphens',
        })
      } else if (seen.has(id) || isMade(id)) {
        report(context, position, {
          rule: 'duplicate-id',
          field: 'id',
          message: `the id "${id}" is already used on the page`,
          hint: tool
            ? `write id="${id}-2", or another unique id`
            : 'choose another id, or remove it: headings have their own',
        })
      } else context.facts.anchors.push(id)
      seen.add(id)
    }
  }
}

function removeIds(tree: Root): void {
  walk(tree, (node) => {
    if (node.type === 'element') delete node.properties.id
    if (node.type === 'mdxJsxFlowElement') node.attributes = [...attributesOf(node).values()].filter(isNoId)
  })
}

const isNoId = ({ name }: { readonly name: string }) => name !== 'id'

function anchor(id: string, label: string): Element {
  return element('a', { className: ['anchor'], href: `#${id}`, ariaLabel: label })
}

/** Returns true if the `id` of a node is an id on the page. */
function hasAnchor(node: Parameters<typeof idOf>[0], ancestors: readonly Nodes[], contracts: Contracts): boolean {
  if (node.type !== 'mdxJsxFlowElement') return true
  const part = partAt(node, ancestors, contracts)
  return part !== undefined && isAnchor(part)
}

/** Returns where the id of a tool is written. */
function placeOf(node: Parameters<typeof idOf>[0], context: Context): Place {
  return isTool(node, context) ? attributesOf(node as ComponentElement).get('id')?.position : undefined
}

function isTool(node: Parameters<typeof idOf>[0], { contracts }: Context): boolean {
  return node.type === 'mdxJsxFlowElement' && contracts.get(node.name ?? '')?.tool === true
}

/** Normalises an id to NFC, as links are: browsers compare ids character by character. */
function composeId(node: Parameters<typeof idOf>[0]): void {
  if (node.type === 'element' && typeof node.properties.id === 'string') {
    node.properties.id = node.properties.id.normalize('NFC')
  }
  const attribute = node.type === 'mdxJsxFlowElement' ? attributesOf(node).get('id') : undefined
  if (typeof attribute?.value === 'string') attribute.value = attribute.value.normalize('NFC')
}

function idOf(node: Parameters<Parameters<typeof walk>[1]>[0]): string | undefined {
  const value =
    node.type === 'element'
      ? node.properties.id
      : node.type === 'mdxJsxFlowElement'
        ? attributesOf(node).get('id')?.value
        : undefined
  return typeof value === 'string' ? value : undefined
}
