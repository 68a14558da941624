import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { MdxFlowExpression, MdxJsxFlowElement, MdxJsxTextElement, MdxTextExpression } from 'mdast-util-mdx'
import { contracts } from '../components'
import { type Context, report } from '../context'
import { refineComponent } from './components'
import { refineElement } from './elements'
import { inlineElements, insteadOfElement, safeElements } from './html'
import { evaluate, type Literal, NotLiteral } from './literals'
import { nearest } from './nearest'
import { refuseExpression } from './refuse'
import { childrenOf } from './tree'

/**
 * MDX is a programming language; a text is not a program. Keeps literal expressions (as text), safe HTML (as
 * `safeElement`) and known components with valid props, and refuses everything else at its place. What is refused is
 * also taken out of the tree, so that nothing after this plugin can meet it.
 */
export function allowList(context: Context) {
  return (tree: Root): void => refine(tree, context)
}

function refine(parent: Extract<RootContent, { children: unknown }> | Root, context: Context): void {
  const children = childrenOf(parent).flatMap((node) => refineNode(node, context))
  parent.children = (parent.type === 'root' ? gather(children) : children) as typeof parent.children
}

function refineNode(node: RootContent, context: Context): RootContent[] {
  switch (node.type) {
    case 'mdxjsEsm':
      report(context, node, {
        rule: 'no-code',
        message: `expected text, found "${node.value.split(/\s/, 1)[0]}" at the start of a line`,
        fix: 'remove the line; components need no import. If the word belongs to the text, do not start a line with it',
      })
      return []
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return expression(node, context)
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      // A drawing is one mistake, not one for each of its lines.
      if (!DRAWINGS.has(node.name ?? '')) refine(node, context)
      return element(node, context)
    default:
      if ('children' in node) refine(node, context)
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
      fix: 'write it as text, a list or a table',
    })
    return []
  }
  if (value === undefined || value === null || typeof value === 'boolean') return []
  const text = { type: 'text' as const, value: String(value), position: node.position }
  return node.type === 'mdxTextExpression' ? [text] : [paragraph([text])]
}

function element(node: MdxJsxFlowElement | MdxJsxTextElement, context: Context): RootContent[] {
  const name = node.name ?? ''
  const contract = contracts.get(name)
  if (contract) return refineComponent(node, contract, context)
  if (safeElements.has(name)) return [refineElement(node, name, context)]
  refuse(node, name, context)
  return DRAWINGS.has(name) ? [] : node.children
}

const DRAWINGS = new Set(['svg', 'math'])

function refuse(node: MdxJsxFlowElement | MdxJsxTextElement, name: string, context: Context): void {
  if (name === '') {
    const message = 'expected an element with a name, found <>'
    report(context, node, { rule: 'unsafe-element', message, fix: 'remove <> and </>' })
    return
  }
  const isComponent = /^[A-Z].*[a-z]|[.:]/.test(name)
  const near = nearest(name, [...contracts.keys(), ...(isComponent ? [] : safeElements)])
  report(context, node, {
    rule: isComponent ? 'unknown-component' : 'unsafe-element',
    field: name,
    message: `<${name}> is not available in a text`,
    fix: isComponent
      ? `${near ? `did you mean <${near}>? ` : ''}components are ${[...contracts.keys()].join(', ')}`
      : insteadOfElement(name) + (near ? `; did you mean <${near}>?` : ''),
  })
}

/**
 * MDX takes the paragraph away from a line that holds elements alone, such as `<kbd>Esc</kbd>`: gives it back to
 * elements that belong in a line of text.
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

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children, position: children[0]?.position }
}
