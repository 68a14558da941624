import type { BlockContent, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { type Context, report } from '../../context'
import type { Part } from '../../contract'
import { isInline } from '../../tree/tree'
import { partNames } from './nesting'

type Node = MdxJsxFlowElement | MdxJsxTextElement

/**
 * Returns the children in the form that the component expects: its parts, with their number checked, and then what else
 * may stand between its tags.
 */
export function refineChildren(node: Node, part: Part, context: Context): MdxJsxFlowElement['children'] {
  const children = (node.children as RootContent[]).filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  )
  const isOwn = (child: RootContent) => child.type === 'mdxJsxFlowElement' && partNames(part).includes(child.name ?? '')
  countParts(node, part, children, context)
  const content = children.some(isOwn) ? children.filter((child) => !isOwn(child)) : (node.children as RootContent[])
  return [...children.filter(isOwn), ...refineContent(content, node, part, context)] as BlockContent[]
}

function countParts(node: Node, part: Part, children: readonly RootContent[], context: Context): void {
  for (const rule of Object.values(part.parts)) {
    const own = children.filter((child) => child.type === 'mdxJsxFlowElement' && child.name === rule.part.name)
    const { least, most } = rule
    if (own.length >= least && own.length <= most) continue
    const number = own.length < least ? (least === 1 ? 'a' : `at least ${least}`) : `at most ${most}`
    report(context, own[most] ?? node, {
      rule: 'component-parts',
      field: rule.part.name,
      message: `<${part.name}> needs ${number} <${rule.part.name}>${own.length > 0 ? `, found ${own.length}` : ''}`,
      hint: own.length < least ? `add <${rule.part.name} …>…</${rule.part.name}> inside it` : 'remove the others',
    })
  }
}

/** A caption in one paragraph becomes its words, and words among blocks become a paragraph. */
function refineContent(given: readonly RootContent[], node: Node, part: Part, context: Context): RootContent[] {
  const children = given.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  if (children.length === 0) {
    if (part.filled) reportChildren('something between its tags, found nothing', 'write it there, or remove the tags')
    return []
  }
  const isLine = children.every(
    (child) => PHRASING.has(child.type) || isInline(child) || (child.type === 'safeElement' && child.inline),
  )
  if (part.children === 'blocks') return isLine ? [paragraph(given as PhrasingContent[])] : children
  if (part.children === 'none') {
    const names = partNames(part).map((name) => `<${name}>`)
    if (names.length === 0) reportChildren('nothing between its tags', `write <${part.name} … />`)
    else reportChildren(`${names.join(' and ')} between its tags, and nothing else`, `put it before <${part.name}>`)
    return []
  }
  if (isLine) return [...given]
  const [only, second] = children
  if (only?.type === 'paragraph' && !second) return only.children
  reportChildren('one paragraph of text between its tags', 'move the rest outside it')
  return []

  function reportChildren(expected: string, hint: string): void {
    report(context, (part.children === 'inline' ? children[1] : undefined) ?? children[0] ?? node, {
      rule: 'component-children',
      field: part.name,
      message: `<${part.name}> expects ${expected}`,
      hint,
    })
  }
}

function paragraph(children: PhrasingContent[]): Paragraph {
  const [first, last] = [children[0]?.position, children.at(-1)?.position]
  return { type: 'paragraph', children, position: first && last && { start: first.start, end: last.end } }
}

const PHRASING = new Set(
  'text emphasis strong delete inlineCode break link linkReference image imageReference footnoteReference citation'.split(
    ' ',
  ),
)
