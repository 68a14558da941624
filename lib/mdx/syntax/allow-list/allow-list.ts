import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { MdxFlowExpression, MdxJsxFlowElement, MdxJsxTextElement, MdxTextExpression } from 'mdast-util-mdx'
import { type Context, report } from '../../context'
import type { Contract, Part } from '../../contract'
import { inlineElements, safeElements } from '../../tree/html'
import { evaluate, type Literal, NotLiteral } from '../../tree/literals'
import { childrenOf } from '../../tree/tree'
import { checkComponent, contentOf, refineComponent } from './components'
import { refineElement } from './elements'
import { checkPlace, findMeant, findPart, inside, OUTSIDE, type Within } from './nesting'
import { refuseExpression } from './refuse'
import { refuseElement } from './unknown'

/**
 * MDX is a programming language, but a text is not a program. Keeps literal expressions (as text), safe HTML (as
 * `safeElement`) and known components with valid props, and reports everything else with its position. What is refused
 * is also removed from the tree, so that no later plugin can meet it.
 */
export function allowList(context: Context) {
  return (tree: Root): void => refine(tree, OUTSIDE, context)
}

function refine(parent: Extract<RootContent, { children: unknown }> | Root, within: Within, context: Context): void {
  const children = childrenOf(parent).flatMap((node) => refineNode(node, within, context))
  parent.children = (parent.type === 'root' ? gather(children) : children) as typeof parent.children
}

function refineNode(node: RootContent, within: Within, context: Context): RootContent[] {
  switch (node.type) {
    case 'mdxjsEsm':
      report(context, node, {
        rule: 'no-code',
        message: `expected text, found "${node.value.split(/\s/, 1)[0]}" at the start of a line`,
        hint: 'remove the line; components need no import. If the word belongs to the text, do not start a line with it',
      })
      return []
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return expression(node, context)
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return element(node, within, context)
    default:
      checkPlace(node, within, context)
      if ('children' in node) refine(node, { ...within, isDirect: false }, context)
      return [node]
  }
}

function expression(node: MdxFlowExpression | MdxTextExpression, context: Context): RootContent[] {
  let value: Literal | undefined
  try {
    value = evaluate(node.data?.estree)
  } catch (error) {
    if (!(error instanceof NotLiteral)) throw error
    refuseExpression(context, node, node.value)
    return []
  }
  if (typeof value === 'object' && value !== null) {
    report(context, node, {
      rule: 'no-code',
      message: 'expected text, found a list or an object in braces',
      hint: 'write it as text, a list or a table',
    })
    return []
  }
  if (value === undefined || value === null || typeof value === 'boolean') return []
  const text = { type: 'text' as const, value: String(value), position: node.position }
  return node.type === 'mdxTextExpression' ? [text] : [paragraph([text])]
}

function element(node: MdxJsxFlowElement | MdxJsxTextElement, within: Within, context: Context): RootContent[] {
  const name = node.name ?? ''
  const part = findPart(name, within)
  if (part) return [known(node, part, within, context.problems.length, context)]
  const contract = context.contracts.get(name)
  if (contract) return component(node, contract, within, context)
  // A drawing is one mistake, not one for each of its lines.
  if (DRAWINGS.has(name)) {
    refuseElement(node, within, context)
    return []
  }
  if (safeElements.has(name)) {
    refine(node, { ...within, isDirect: false }, context)
    return [refineElement(node, name, context)]
  }
  refuseElement(node, within, context)
  const meant = findMeant(name, within, context.contracts)
  refine(node, meant ? inside(meant, within) : { ...within, isDirect: false }, context)
  return contentOf(node, meant)
}

const DRAWINGS = new Set(['svg', 'math'])

function component(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  contract: Contract,
  within: Within,
  context: Context,
): RootContent[] {
  const before = context.problems.length
  checkPlace(node, within, context)
  const refined = known(node, contract, within, before, context)
  if (context.problems.length === before) checkComponent(refined, contract, context)
  if (context.problems.length > before) return contentOf(refined, contract)
  if (!contract.inline) return [refined]
  refined.data = { inline: true }
  return [node.type === 'mdxJsxTextElement' ? refined : paragraph([refined])]
}

/** `before` is the number of problems before any part of the element was checked. */
function known(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  part: Part,
  within: Within,
  before: number,
  context: Context,
): MdxJsxFlowElement {
  refine(node, inside(part, within), context)
  return refineComponent(node, part, context.problems.length === before, context)
}

/**
 * MDX drops the paragraph around a line that holds only elements, such as `<kbd>Esc</kbd>`. Restores it for elements
 * that belong in a line of text.
 */
function gather(children: RootContent[]): RootContent[] {
  const gathered: RootContent[] = []
  for (const node of children) {
    const last = gathered.at(-1)
    const inline = node.type === 'safeElement' && inlineElements.has(node.data.hName)
    if (!inline) gathered.push(node)
    else if (last?.type === 'paragraph' && last.position?.end.line === node.position?.start.line) {
      last.children.push({ type: 'text', value: ' ' }, { ...node, inline: true })
      last.position = last.position && node.position && { start: last.position.start, end: node.position.end }
    } else gathered.push(paragraph([{ ...node, inline: true }]))
  }
  return gathered
}

function paragraph(children: readonly (PhrasingContent | MdxJsxFlowElement)[]): Paragraph {
  return { type: 'paragraph', children: children as PhrasingContent[], position: children[0]?.position }
}
