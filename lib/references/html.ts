import type { ElementContent } from 'hast'
import { element, text } from '../hast'
import { htmlToTree } from '../html-to-tree'

/**
 * Returns what a style has written as a tree of text, emphasis, raised and lowered text, links to other sites and
 * `<span data-work>`. Its other elements are dropped, with the numbers of a list, which the page makes itself.
 */
export function cleanHtml(html: string): ElementContent[] {
  const cleaned = clean(htmlToTree(html).children as ElementContent[])
  return trim(trim(cleaned, 'start'), 'end')
}

function clean(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [text(node.value.replace(/\s*\n\s*/g, ' '))]
    if (node.type !== 'element') return []
    const { tagName, properties } = node
    if (String(properties.className).includes('csl-left-margin')) return []
    const children = clean(node.children)
    if (tagName === 'span' && properties.dataWork !== undefined) {
      return [element('span', { dataWork: properties.dataWork }, children)]
    }
    const href = String(properties.href ?? '')
    if (tagName === 'a' && /^https?:\/\//i.test(href)) return [element('a', { href }, children)]
    const kept = KEPT[tagName]
    return kept ? [element(kept, {}, children)] : children
  })
}

const KEPT: Readonly<Record<string, string>> = {
  b: 'strong',
  em: 'em',
  i: 'em',
  strong: 'strong',
  sub: 'sub',
  sup: 'sup',
}

function trim(nodes: ElementContent[], side: 'start' | 'end'): ElementContent[] {
  const node = side === 'start' ? nodes[0] : nodes.at(-1)
  if (node?.type !== 'text') return nodes
  const value = side === 'start' ? node.value.trimStart() : node.value.trimEnd()
  const rest = side === 'start' ? nodes.slice(1) : nodes.slice(0, -1)
  if (value === '') return trim(rest, side)
  return side === 'start' ? [text(value), ...rest] : [...rest, text(value)]
}
