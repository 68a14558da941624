import type { Element, ElementContent, Root as Html } from 'hast'
import { raw } from 'hast-util-raw'
import { type Schema, sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import type { Code, Paragraph, Root } from 'mdast'
import { defaultHandlers, type State, toHast } from 'mdast-util-to-hast'
import { languageDirection } from '../../direction'
import { element, text } from '../../hast'
import type { Context } from '../context'
import type { FeedPicture } from '../contract'
import { mathAttributes, mathElements, replaceFormulas } from '../formulas'
import { direct } from '../page/direction'
import { dropBackLinks } from '../page/notes/notes'
import { schema as pageSchema } from '../page/schema'
import { childElements, textOf, walk } from '../tree/tree'

/**
 * Renders the plain form as HTML for feed readers, without scripts, classes, ids, inputs and relative addresses. Notes
 * are a list at the end. Their numbers are text in brackets, because few readers resolve anchors or show superscripts.
 */
export function renderFeedHtml(tree: Root, formulas: Context['formulas']): string {
  const html = toHast(tree, { allowDangerousHtml: true, handlers: { code, paragraph } }) as Html
  let written = false
  walk(html, (node) => {
    written ||= node.type === ('raw' as string)
  })
  const parsed = written ? (raw(html) as Html) : html
  walk(parsed, (node) => {
    if (node.type === 'element') simplify(node)
  })
  direct(parsed, languageDirection())
  replaceFormulas(parsed, formulas) // After their directions, since letters of a formula are not words.
  return toHtml(sanitize(parsed, schema)).trim()
}

/** A drawing is a picture, since a reader of feeds has none of its styles. */
function code(state: State, node: Code): Element {
  return node.data?.drawing ? figure(node.data.drawing) : defaultHandlers.code(state, node)
}

function paragraph(state: State, node: Paragraph): Element {
  return node.data?.drawing ? figure(node.data.drawing) : defaultHandlers.paragraph(state, node)
}

function figure({ src, title, width, height }: FeedPicture): Element {
  // A sign that begins a tag stays one in an attribute, where careless programs read it.
  const alt = title.replaceAll('<', '‹').replaceAll('>', '›')
  return element('figure', {}, [element('img', { src, alt, width, height }), element('figcaption', {}, [text(title)])])
}

function simplify(node: Element): void {
  if ('dataFootnotes' in node.properties) {
    const list = childElements(node).filter(({ tagName }) => tagName === 'ol')
    dropBackLinks(node)
    node.tagName = 'div'
    node.children = [element('hr'), ...list]
    return
  }
  node.children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    if ('dataFootnoteRef' in child.properties) return [text(`[${textOf(child)}]`)]
    if (child.tagName === 'input') return [text(child.properties.checked ? '☑' : '☐')]
    return [child]
  })
}

const global = new Set([
  'id',
  'ariaLabel',
  'ariaHidden',
  'ariaDescribedBy',
  'dataCallout',
  'dataMeta',
  'dataNotes',
  'dataFootnotes',
])

const schema: Schema = {
  ...pageSchema,
  tagNames: [...(pageSchema.tagNames ?? []).filter((name) => name !== 'input'), ...mathElements],
  attributes: {
    ...Object.fromEntries(
      Object.entries(pageSchema.attributes ?? {}).map(([name, allowed]) => [
        name,
        allowed.filter((one) => typeof one === 'string' && !global.has(one)),
      ]),
    ),
    ...Object.fromEntries([...mathElements].map((name) => [name, [...mathAttributes]])),
  },
  required: {},
}
