import type { RootContent } from 'mdast'
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx'
import type { Part } from '../contract'
import { type ComponentElement, dataOf } from './tree'

/** A component in the Markdown tree or in the page's tree, after the allow-list. */
type Node = MdxJsxFlowElement | ComponentElement

/**
 * Returns the data of a component: its props, a list for each kind of part, and its `content` as built by `contentOf`.
 * `note` is called with the data of each part and its node.
 */
export function componentData<Child>(
  node: Node,
  part: Part,
  contentOf: (children: Child[]) => unknown,
  note: (data: object, node: Node) => void = () => {},
): Record<string, unknown> {
  const children = node.children as (Node | { readonly type: 'other' })[]
  const lists = Object.entries(part.parts).map(([list, rule]) => {
    const own = children.filter((child): child is Node => isPart(child, rule.part))
    return [list, own.map((child) => componentData(child, rule.part, contentOf, note))] as const
  })
  const parts = Object.values(part.parts).map((rule) => rule.part)
  const rest = children.filter((child) => !parts.some((one) => isPart(child, one)))
  const data = { ...propsOf(node), ...Object.fromEntries(lists), content: contentOf(rest as Child[]) }
  note(data, node)
  return data
}

/** Returns the data of a component in the Markdown tree. Fills `nodes` with the node of each part, by its data. */
export function markdownData(
  node: MdxJsxFlowElement,
  part: Part,
  nodes: Map<object, MdxJsxFlowElement> = new Map(),
): Record<string, unknown> {
  return componentData<RootContent>(
    node,
    part,
    (children) => children,
    (data, of) => {
      nodes.set(data, of as MdxJsxFlowElement)
    },
  )
}

/** Returns the attribute of a prop, for its position. */
export function attributeNamed(node: Node, name: string): MdxJsxAttribute | undefined {
  return node.attributes.find((one): one is MdxJsxAttribute => one.type === 'mdxJsxAttribute' && one.name === name)
}

function propsOf(node: Node): Record<string, unknown> {
  return Object.fromEntries(
    node.attributes.flatMap((one) => (one.type === 'mdxJsxAttribute' ? [[one.name, dataOf(one)]] : [])),
  )
}

function isPart(node: { readonly type: string; readonly name?: string | null }, part: Part): boolean {
  return node.type === 'mdxJsxFlowElement' && node.name === part.name
}
