import type { Element, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { sanitize } from 'hast-util-sanitize'
import type { Position } from 'unist'
import { VFile } from 'vfile'
import { pictureHint } from '../../pictures'
import { type Context, report } from '../context'
import { addressHint, refusedAddress, unsafeScheme } from '../links/addresses'
import {
  addressAttributes,
  attributeName,
  insteadOfAttribute,
  insteadOfElement,
  safeAttributes,
  safeElements,
} from '../tree/html'
import { walk } from '../tree/tree'
import { schema } from './schema'

/**
 * Parses the HTML of a Markdown file, and reports and removes what is not safe. Removal is only a warning, because
 * posts from elsewhere hold harmless leftovers; scripts, event handlers and unsafe addresses are errors.
 */
export function rawHtml(context: Context) {
  return (tree: Root): Root | undefined => {
    let html = false
    walk(tree, (node) => {
      html ||= node.type === ('raw' as string)
    })
    if (!html) return undefined
    const file = new VFile({ value: context.source.body, path: context.source.file })
    const parsed = raw(tree, { file }) as Root
    const ids = new Set(['footnote-label', ...context.facts.headings.map(({ id }) => id)])
    walk(parsed, (node, position) => {
      if (node.type === 'element') check(node, position, ids, context)
    })
    return sanitize(parsed, schema) as Root
  }
}

function check(node: Element, position: Position | undefined, headings: ReadonlySet<string>, context: Context): void {
  const name = node.tagName
  if (/^h[1-6]$/.test(name) && headings.has(String(node.properties.id))) return
  if (!safeElements.has(name) && !isTask(node)) {
    report(context, position, {
      rule: name === 'script' ? 'unsafe-element' : 'removed-html',
      severity: name === 'script' || /^h[1-6]$/.test(name) ? 'error' : 'warning',
      field: name,
      message: `<${name}> is not available in a text${name === 'script' ? '' : ' and is removed'}`,
      hint: insteadOfElement(name),
    })
    node.properties = {}
  }
  for (const [property, value] of Object.entries(node.properties)) attribute(node, property, value, position, context)
}

function attribute(
  node: Element,
  property: string,
  value: Element['properties'][string],
  position: Position | undefined,
  context: Context,
): void {
  const name = attributeName(property)
  const handler = /^on/.test(name) || name === 'srcdoc'
  if (addressAttributes.has(name) && unsafeScheme(String(value)) !== undefined) {
    report(context, position, {
      rule: 'unsafe-address',
      field: name,
      message: `${name} of <${node.tagName}> has an address that starts with "${unsafeScheme(String(value))}"`,
      hint: name === 'src' ? pictureHint : addressHint(unsafeScheme(String(value))),
    })
    node.properties[property] = refusedAddress
  } else if (!safeAttributes(node.tagName).includes(name) && !fromMarkdown(node, property)) {
    report(context, position, {
      rule: handler ? 'unsafe-attribute' : 'removed-html',
      severity: handler ? 'error' : 'warning',
      field: name,
      message: `<${node.tagName}> may not have ${name}${handler ? '' : ', which is removed'}`,
      hint: insteadOfAttribute(name, node.tagName),
    })
  }
}

/** Returns true for the box of a task list, which Markdown generates. */
function isTask({ tagName, properties }: Element): boolean {
  return tagName === 'input' && properties.type === 'checkbox' && properties.disabled === true
}

/**
 * Returns true for attributes that Markdown and the plugins before this one add. They are harmless if an author writes
 * them.
 */
function fromMarkdown({ tagName, properties }: Element, property: string): boolean {
  if (property === 'className') return [properties.className].flat().every((name) => MADE_CLASS.test(String(name)))
  if (property === 'align') return tagName === 'td' || tagName === 'th'
  return tagName === 'input' || MADE.has(property)
}

const MADE_CLASS = /^(?:language-.+|task-list-item|contains-task-list|data-footnote-backref|sr-only|footnotes)$/
const MADE = new Set([
  'ariaDescribedBy',
  'dataCallout',
  'dataFootnoteBackref',
  'dataFootnoteRef',
  'dataFootnotes',
  'dataMeta',
  'dataNotes',
])
