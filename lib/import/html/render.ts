import type { Properties } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Blockquote, Heading, Root } from 'mdast'
import { defaultHandlers, type Options, toMarkdown } from 'mdast-util-to-markdown'
import { element } from '../../hast'
import { markdownOptions } from '../../mdx/plain'
import { keep } from '../keep'

/** Writes a converted tree as the body of a Markdown file. */
export function render(tree: Root): string {
  return toMarkdown(tree, { ...markdownOptions, handlers: { ...markdownOptions.handlers, ...handlers } as never })
}

type Handler = NonNullable<NonNullable<Options['handlers']>['paragraph']>

/** Writes an element with its tags, and Markdown between them. */
const htmlElement: Handler = (node: JsxElement, _, state, info) => {
  const [open = ''] = toHtml(element(node.name, node.data.hProperties)).split('</')
  if (node.name === 'br') return '<br>'
  if (node.type !== 'mdxJsxFlowElement') {
    const inner = state.containerPhrasing(node as never, { ...info, before: '>', after: '<' })
    return `${open}${inner}</${node.name}>`
  }
  const [first, ...others] = node.children
  const summary = first?.type === 'html' ? `\n${first.value}` : ''
  const rest = { type: 'root', children: summary === '' ? node.children : others } as unknown as Root
  return `${open}${summary}\n\n${state.containerFlow(rest, info)}\n\n</${node.name}>`
}

interface JsxElement {
  readonly type: string
  readonly name: string
  readonly value?: string
  readonly children: readonly JsxElement[]
  readonly data: { readonly hProperties: Properties }
}

const comment: Handler = (node: { value: string; data: { why?: string } }) =>
  node.data.why === undefined ? `<!-- ${node.value} -->` : keep(node.data.why, node.value, 'md')

const heading: Handler = (node: Heading & { data?: { anchor?: string } }, parent, state, info) => {
  const line = defaultHandlers.heading(node, parent, state, info)
  return node.data?.anchor === undefined ? line : `${line} {#${node.data.anchor}}`
}

const blockquote: Handler = (node: Blockquote, parent, state, info) => {
  const text = defaultHandlers.blockquote(node, parent, state, info)
  return node.data?.callout === undefined ? text : `> [!${node.data.callout.toUpperCase()}]\n${text}`
}

const handlers: Record<string, Handler> = {
  blockquote,
  heading,
  mdxJsxFlowElement: htmlElement,
  mdxJsxTextElement: htmlElement,
  mdxTextExpression: comment,
}
