import type { Element, Nodes } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import type { Html } from 'mdast'
import { propertyName, safeAttributes, safeElements } from '../../../mdx'

/**
 * Returns a block of HTML for what Markdown has no form of, such as a table with cells across columns: the elements and
 * attributes that a text may have, without the empty lines at which Markdown would go on.
 */
export function rawBlock(element: Element): Html {
  const html = toHtml(sanitize(element, SCHEMA) as Nodes, { closeSelfClosing: true })
  const lines = html.replace(
    /\s*(?=<(?:dt|dd|thead|tbody|tfoot|tr|figcaption)\b|<\/(?:dl|table|thead|tbody|tfoot|tr|figure)>)/g,
    '\n',
  )
  // In `<pre>` an empty line is part of the text.
  const whole = lines.replace(/<pre>[\s\S]*?<\/pre>/g, (pre) =>
    pre.replace(/\n(?=[ \t]*\n)/g, '\n&#10;').replace(/&#10;\n/g, '&#10;'),
  )
  return { type: 'html', value: whole.replace(/\n(?:[ \t]*\n)+/g, '\n').trim() }
}

const SCHEMA = {
  tagNames: [...safeElements],
  attributes: Object.fromEntries([...safeElements].map((name) => [name, safeAttributes(name).map(propertyName)])),
  ancestors: {},
  strip: ['script', 'style', 'template', 'noscript'],
  clobber: [],
}
