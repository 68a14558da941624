import type { Element } from 'hast'
import type { State } from 'hast-util-to-mdast'
import type { PhrasingContent, RootContent } from 'mdast'
import { propertyName, safeAttributes } from '../../../mdx'
import { textAttribute } from '../types'

/** Returns an element that is written as HTML, with Markdown in it. */
export function element(
  name: string,
  children: RootContent[],
  properties: Element['properties'] = {},
  type = 'mdxJsxTextElement',
) {
  return { type, name, attributes: [], children, data: { hProperties: properties } } as unknown as PhrasingContent
}

/** Returns an element of a line that texts may have. */
export function inlineElement(state: State, node: Element) {
  const children = state.all(node)
  if (children.length === 0) return undefined
  if (children.some(({ type }) => BLOCKS.has(type))) return children
  const names = safeAttributes(node.tagName)
    .map(propertyName)
    .filter((name) => name !== 'id' && name !== 'cite' && node.properties[name])
  return element(node.tagName, children, Object.fromEntries(names.map((name) => [name, node.properties[name]])))
}

const BLOCKS = new Set(['paragraph', 'heading', 'list', 'code', 'blockquote', 'table', 'html', 'thematicBreak'])

/** Editors that copy from word processors write emphasis as styles. */
export function styled(state: State, node: Element) {
  const style = textAttribute(node, 'style')
  const children = state.all(node) as PhrasingContent[]
  if (children.length === 0 || children.some(({ type }) => BLOCKS.has(type))) return children
  if (/font-weight:\s*(?:bold|[6-9]00)/.test(style)) return { type: 'strong' as const, children }
  if (/font-style:\s*italic/.test(style)) return { type: 'emphasis' as const, children }
  if (/line-through/.test(style)) return { type: 'delete' as const, children }
  return children
}
