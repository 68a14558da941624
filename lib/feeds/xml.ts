import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'

/**
 * Renders the tree as an XML document. There is no CDATA, so every `]]>` is text and must not look like the end of one.
 */
export function renderXml(tree: Element): string {
  const xml = toXml(tree, { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;')
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`
}
