import { toHtml } from 'hast-util-to-html'
import type { Code, FootnoteReference, Nodes, Root, Text } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { defaultHandlers, type Options, toMarkdown } from 'mdast-util-to-markdown'
import { cjkFriendlyToMarkdown } from 'mdast-util-to-markdown-cjk-friendly'
import { cjkFriendlyGfmStrikethroughToMarkdown } from 'mdast-util-to-markdown-cjk-friendly-gfm-strikethrough'
import { element } from '../../hast'
import type { InlineFormula } from '../formulas'
import { voidElements } from '../tree/html'
import type { SafeElement } from '../tree/tree'

/** Renders the plain form as Markdown: GFM with ATX headings and fenced code. HTML elements stay HTML. */
export function renderMarkdown(tree: Root): string {
  return toMarkdown(tree, markdownOptions)
}

type Handler = NonNullable<NonNullable<Options['handlers']>['paragraph']>

/**
 * Writes `<kbd>Esc</kbd>` in a line. Puts a block's tags on lines of their own, so that the Markdown inside is read as
 * such.
 */
const safeElement: Handler = (node: SafeElement, _, state, info) => {
  const { hName, hProperties } = node.data
  const [open] = toHtml(element(hName, hProperties)).split('</')
  if (voidElements.has(hName)) return open ?? ''
  if (node.inline)
    return `${open}${state.containerPhrasing(node as never, { ...info, before: '>', after: '<' })}</${hName}>`
  const phrasing = node.children.every(({ type }) => PHRASING.has(type))
  if (phrasing)
    return `${open}${state.containerPhrasing(node as never, { ...info, before: '>', after: '<' })}</${hName}>`
  return `${open}\n\n${state.containerFlow(node as never, info)}\n\n</${hName}>`
}

/** Writes the label exactly as in the definition of the note: escaping only one of them would make it another label. */
const footnoteReference: Handler = (node: FootnoteReference) =>
  `[^${(node.label ?? node.identifier).replace(/[[\]]/g, '\\$&')}]`

/** Writes a formula in a line as GitHub reads it, with the bars of a table escaped. */
const inlineFormula: Handler = (node: InlineFormula, _, state) => {
  const fence = '`'.repeat(Math.max(0, ...[...node.value.matchAll(/`+/g)].map(([run]) => run.length)) + 1)
  const value = state.stack.includes('tableCell') ? node.value.replaceAll('|', '\\|') : node.value
  return `$${fence}${value}${fence}$`
}

/** Writes the number of a formula as TeX does. */
const code: Handler = (node: Code, parent, state, info) => {
  const number = node.data?.number
  const value = number === undefined ? node.value : `${node.value} \\tag{${number}}`
  return defaultHandlers.code({ ...node, value }, parent, state, info)
}

/** Most text holds nothing that Markdown could read as a mark, and searching for each mark in turn is slow. */
const text: Handler = (node: Text, parent, state, info) =>
  MARKS.test(node.value) ? defaultHandlers.text(node, parent, state, info) : node.value

const MARKS = /[\t\n\r!"#&'()*+<=>[\\\]_`{|}~@:-]|\d[.)]|[Ww]\.|^\s|\s$/

const PHRASING = new Set(
  'text emphasis strong delete inlineCode inlineFormula break link linkReference image imageReference footnoteReference html'.split(
    ' ',
  ),
)

/** Removes GFM's escaping of single tildes, which mean nothing here. `twoTildes` escapes pairs. */
function withoutTildes({ unsafe, extensions, ...rest }: Options): Options {
  return {
    ...rest,
    ...(unsafe && { unsafe: unsafe.filter(({ character }) => character !== '~') }),
    ...(extensions && { extensions: extensions.map(withoutTildes) }),
  }
}

const twoTildes: Options = { unsafe: [{ character: '~', after: '~', inConstruct: 'phrasing' }] }

const gfm = withoutTildes(gfmToMarkdown())
const cjk = cjkFriendlyToMarkdown()

/** GFM's handler of paragraphs writes the box of a task; another one writes emphasis next to CJK text. */
const paragraph: Handler = (node, parent, state, info) => {
  const isTask = parent?.type === 'listItem' && typeof parent.checked === 'boolean'
  const handlers = isTask ? gfm.extensions?.find((one) => one.handlers?.paragraph)?.handlers : cjk.handlers
  return (handlers?.paragraph ?? defaultHandlers.paragraph)(node, parent, state, info)
}

const isDrawing = (node: Nodes) => node.type === 'paragraph' && node.data?.drawing !== undefined

/** How we write Markdown. */
export const markdownOptions: Options = {
  bullet: '-',
  emphasis: '*',
  fences: true,
  listItemIndent: 'one',
  rule: '-',
  // The picture of a drawing is not in the twin: no empty line stands for it.
  join: [(left, right) => (isDrawing(left) || isDrawing(right) ? 0 : undefined)],
  extensions: [gfm, twoTildes, cjk, withoutTildes(cjkFriendlyGfmStrikethroughToMarkdown())],
  handlers: { footnoteReference, inlineFormula, safeElement, code, text, paragraph } as NonNullable<
    Options['handlers']
  >,
}
